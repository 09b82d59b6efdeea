import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { digestOf, ProjectCopy, until, workspaceOf } from './project-copy.ts'

const PORT = 4390
const project = new ProjectCopy()
const dist = project.path('dist')
let server: ChildProcess
let before: string

beforeAll(async () => {
  const { status, printed } = await project.build()
  expect(printed).toContain('dist is ready')
  expect(status).toBe(0)
  before = digestOf(dist)
  server = spawn(process.execPath, ['scripts/serve.ts'], {
    cwd: project.root,
    env: { ...process.env, PORT: String(PORT), OUT: dist, BASE: '/' },
  })
  await new Promise((resolve) => server.stdout?.once('data', resolve))
})

afterAll(() => {
  server?.kill()
  project.remove()
})

/** The site is as it was, is still served, and nothing lies about. */
async function expectUnharmed(): Promise<void> {
  expect(digestOf(dist)).toBe(before)
  expect(project.leftovers()).toEqual([])
  expect(await bodyOf('/en-US/codes/SEC_E_TIME_SKEW/')).toBe(
    readFileSync(join(dist, 'en-US/codes/SEC_E_TIME_SKEW/index.html'), 'utf8'),
  )
}

function bodyOf(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port: PORT, path }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

describe('bad content', () => {
  const edit = (file: string, from: string, to: string) => () => {
    const text = readFileSync(project.path(file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      project.path(file),
      text.replace(from, () => to),
    )
  }
  const remove = (file: string) => () => rmSync(project.path(file))
  const append = (file: string, text: string | Buffer) => () => appendFileSync(project.path(file), text)
  const page = 'content/en-US/codes/SEC_E_TIME_SKEW.mdx'

  beforeEach(() => () => {
    for (const part of ['content', 'public']) {
      rmSync(project.path(part), { recursive: true })
      spawnSync('cp', ['-r', part, project.path(part)])
    }
  })

  test.for<[wrong: string, breakIt: () => void, said: RegExp]>([
    ['YAML that cannot be read', append('content/codes.yaml', '\n- name: [\n'), /codes\.yaml.*cannot be read/],
    ['a key that does not exist', edit('content/codes.yaml', 'area:', 'aera:'), /codes\.yaml.*SEC_E_OK.*"aera"/],
    ['a value twice', edit('content/codes.yaml', '0x80090301', '0x80090300'), /codes\.yaml.*0x80090300/],
    ['a code without its page', remove(page), /SEC_E_TIME_SKEW.*no page in en-US/],
    ['a tag that stays open', append(page, '\n<Cause title="x">\n'), /SEC_E_TIME_SKEW\.mdx.*MDX cannot be read/],
    ['a name that does not exist', append(page, '\nSEC_E_NO_SUCH_THING\n'), /SEC_E_NO_SUCH_THING does not exist/],
    ['a file that is not UTF-8', append(page, Buffer.from([0xff, 0xfe])), /SEC_E_TIME_SKEW\.mdx.*not UTF-8/],
    ['a word of the interface missing', edit('content/it-IT/ui.yaml', 'nav.home:', 'nav.hoem:'), /it-IT.*nav\.home/],
    ['a table missing', remove('content/functions.yaml'), /functions\.yaml.*missing/],
  ])('%s', async ([, breakIt, said]) => {
    breakIt()
    const { status, printed } = await project.build()
    expect(printed).toMatch(said)
    expect(printed).toContain('nothing was built. dist is as it was.')
    expect(printed).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    await expectUnharmed()
  })

  test('a page that breaks while it is rendered', async () => {
    const file = project.path('src/pages/[locale]/glossary.astro')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('---\n', "---\nthrow new Error('the page is broken')\n"))
    const { status, printed } = await project.build()
    writeFileSync(file, text)
    expect(printed).toContain('the page is broken')
    expect(printed).toContain('dist is as it was.')
    expect(status).toBe(1)
    await expectUnharmed()
  })
})

describe('an interruption', () => {
  const inWorkspace = (file: string) => () => existsSync(join(workspaceOf(project.root) ?? '/nowhere', file))
  const compressed = () => {
    const folder = workspaceOf(project.root)

    return Boolean(
      folder &&
      existsSync(join(folder, 'en-US')) &&
      readdirSync(join(folder, 'en-US')).some((name) => name.endsWith('.gz')),
    )
  }
  const MOMENTS: [moment: string, reached: () => boolean][] = [
    ['the content is read', () => workspaceOf(project.root) !== undefined],
    ['the first pages are there', inWorkspace('en-US/codes/SEC_E_OK/index.html')],
    ['all pages are there', inWorkspace('index.html')],
    ['the first files are compressed', compressed],
    ['the full text is indexed', inWorkspace('pagefind/pagefind-entry.json')],
  ]

  test.for(MOMENTS)('by SIGINT when %s', async ([, reached]) => {
    const { child, ended } = project.start()
    await until(reached)
    child.kill('SIGINT')
    const { status, printed } = await ended
    expect(printed).toContain('The build was interrupted. dist is as it was.')
    expect(status).toBe(130)
    await expectUnharmed()
  })

  test.for(MOMENTS.filter((_, place) => place % 2 === 0))('by SIGKILL when %s', async ([, reached]) => {
    const { child, ended } = project.start()
    await until(reached)
    child.kill('SIGKILL')
    await ended
    expect(digestOf(dist)).toBe(before)
    expect(project.leftovers()).not.toEqual([])
    const { status, printed } = await project.build()
    expect(printed).toContain('dist is ready')
    expect(status).toBe(0)
    await expectUnharmed()
  })

  test('of the program that indexes the full text', async () => {
    const { child, ended } = project.start()
    const indexer = () => spawnSync('pgrep', ['-P', String(child.pid), 'pagefind'], { encoding: 'utf8' }).stdout.trim()
    await until(() => indexer() !== '')
    process.kill(Number(indexer()), 'SIGKILL')
    const { status, printed } = await ended
    expect(printed).toContain('dist is as it was.')
    expect(status).not.toBe(0)
    await expectUnharmed()
  })

  test('by SIGKILL between the two renames: the next build puts dist back, even if it fails itself', async () => {
    renameSync(dist, project.path('.build-dist-99999999-old'))
    const page = project.path('content/en-US/codes/SEC_E_OK.mdx')
    const text = readFileSync(page)
    rmSync(page)
    const { status } = await project.build()
    writeFileSync(page, text)
    expect(status).toBe(1)
    await expectUnharmed()
  })
})

describe('another build', () => {
  test('is running: the second says so and ends', async () => {
    const first = project.start()
    await until(() => existsSync(project.path('.build.lock')))
    const second = await project.build()
    expect(second.printed).toContain(`Another build is running (process ${first.child.pid})`)
    expect(second.status).toBe(1)
    expect((await first.ended).status).toBe(0)
    await expectUnharmed()
  })

  test('many start at once: one builds', async () => {
    writeFileSync(project.path('.build.lock'), '99999999')
    const builds = Array.from({ length: 4 }, () => project.start())
    const results = await Promise.all(builds.map(({ ended }) => ended))
    expect(results.map(({ status }) => status).toSorted()).toEqual([0, 1, 1, 1])
    await expectUnharmed()
  })

  test('was killed and its lock is left: the next one builds', async () => {
    writeFileSync(project.path('.build.lock'), '99999999')
    expect((await project.build()).status).toBe(0)
    await expectUnharmed()
  })

  test('left a lock whose number another program has now: the message says what to delete', async () => {
    writeFileSync(project.path('.build.lock'), String(process.pid))
    const { status, printed } = await project.build()
    rmSync(project.path('.build.lock'))
    expect(printed).toContain(`delete ${project.path('.build.lock')}`)
    expect(status).toBe(1)
    await expectUnharmed()
  })
})

describe('a folder that cannot be written', () => {
  const isRoot = process.getuid?.() === 0

  test('because it is read-only', async () => {
    if (isRoot) mount('--bind', project.root, project.root)
    if (isRoot) mount('-o', 'remount,ro,bind', project.root)
    else chmodSync(project.root, 0o555)
    const { status, printed } = await project.build()
    if (isRoot) spawnSync('umount', [project.root])
    else chmodSync(project.root, 0o755)
    expect(printed).toMatch(/^The folder cannot be written.* dist is as it was\.$/m)
    expect(printed).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    await expectUnharmed()
  })

  test.runIf(isRoot).for([1, 12, 36])('because the disk has no more than %i MB', async (size) => {
    const disk = project.path('disk')
    mkdirSync(disk)
    mount('-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk)
    mkdirSync(join(disk, 'dist'))
    writeFileSync(join(disk, 'dist/index.html'), 'the site as it was')
    const { status, printed } = await project.build({ OUT: join(disk, 'dist') })
    const left = readdirSync(disk)
    const served = readFileSync(join(disk, 'dist/index.html'), 'utf8')
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true })
    expect(printed).toMatch(/^The disk is full.*Nothing was built.*is as it was\.$/m)
    expect(status).toBe(1)
    expect(left).toEqual(['dist'])
    expect(served).toBe('the site as it was')
    await expectUnharmed()
  })

  function mount(...parameters: string[]): void {
    const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`mount ${parameters.join(' ')}: ${stderr}`)
  }
})

test('the same sources give the same bytes, in another folder, at another time, in another zone and language', async () => {
  const other = new ProjectCopy()
  const { status } = await other.build({ TZ: 'Asia/Taipei', LANG: 'it_IT.UTF-8', LC_ALL: 'it_IT.UTF-8' })
  expect(status).toBe(0)
  expect(digestOf(other.path('dist'))).toBe(before)
  other.remove()
})
