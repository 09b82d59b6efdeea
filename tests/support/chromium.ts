import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import packed, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import type { LaunchOptions } from 'playwright-core'

const PACKAGE = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')

/** Where the packages with a Chromium run. */
export const HAS_PACKAGE = process.platform === 'linux' && process.arch === 'x64'

/**
 * How to start a Chromium: the one that the environment variable CHROMIUM names; else on Linux the one inside its npm package, with
 * the libraries that a bare machine lacks; elsewhere an installed Edge or Chrome.
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const named = process.env['CHROMIUM']
  if (named) return { executablePath: named, args: ['--no-sandbox', '--no-zygote'] }
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (!HAS_PACKAGE) return { channel: 'chrome' }
  const folder = await unpack()

  return inEnvironment({ TMPDIR: folder }, async () => {
    setupLambdaEnvironment(join(folder, 'al2023/lib'))
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env
    const { TMPDIR: _, ...environment } = process.env

    return {
      executablePath: await packed.executablePath(),
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
      env: { ...environment, LD_LIBRARY_PATH, FONTCONFIG_PATH },
    }
  })
}

/** How to start the oldest Chromium that the site is made for, with the libraries and fonts of the present one. */
export async function oldestChromiumOptions(): Promise<LaunchOptions> {
  const file = join(process.cwd(), 'node_modules/.cache/chromium/109/chromium')
  if (!existsSync(file)) {
    const main = createRequire(import.meta.url).resolve('chromium-109')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}-${process.pid}`, brotliDecompressSync(readFileSync(join(main, '../../bin/chromium.br'))), {
      mode: 0o755,
    })
    renameSync(`${file}-${process.pid}`, file)
  }

  return { ...(await chromiumOptions()), executablePath: file }
}

/** Unpacks the browser once for a version of its package → the folder. It is whole or not there. */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  const folder = join(process.cwd(), 'node_modules/.cache/chromium', version)
  if (existsSync(folder)) return folder

  const unfinished = `${folder}-${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  // The package unpacks into the folder for temporary files, and takes what it finds there for whole.
  await inEnvironment({ TMPDIR: unfinished }, async () => {
    await inflate(join(PACKAGE, 'bin/al2023.tar.br'))
    await packed.executablePath()
  })
  writeFileSync(join(unfinished, 'fonts/fonts.conf'), fontsIn(folder))
  if (!existsSync(folder)) renameSync(unfinished, folder)

  return folder
}

/**
 * Where the browser finds its fonts: the package's own first, then those of the machine, if it has any. The package's own list
 * names folders that exist only where it was made for, and without any font the browser ends at the first <select>.
 */
function fontsIn(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <match>
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`
}

/** Runs something with other environment variables, and puts all of them back. */
async function inEnvironment<T>(variables: Record<string, string>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  try {
    Object.assign(process.env, variables)

    return await run()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}
