import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

/**
 * Starts a Chromium: the one that the environment variable CHROMIUM names; else on Linux the one in the registry's package,
 * with the libraries that a bare machine lacks, and elsewhere an installed Chrome or Edge. Rejects where there is none.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROMIUM']
  if (installed) return chromium.launch({ executablePath: installed, args: [...FLAGS, ...args] })
  if (process.platform !== 'linux') {
    return chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome', args: [...args] })
  }

  return chromium.launch({ executablePath: await packagedChromium(), args: [...FLAGS, ...args] })
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Unpacks the Chromium of the package, and its libraries → the path of its program. */
export async function packagedChromium(): Promise<string> {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const folder = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))))
  setupLambdaEnvironment(join(await inflate(join(folder, 'bin', 'al2023.tar.br')), 'lib'))

  return packaged.executablePath()
}
