import { spawn, spawnSync } from 'node:child_process'
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
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../../scripts/server.ts'
import { digestOf, ProjectCopy, until, workspaceOf } from './project-copy.ts'

const PAGE = 'en-US/codes/SEC_E_TIME_SKEW/'
const project = new ProjectCopy()
const dist = project.path('dist')
let server: RunningServer
let before: string

beforeAll(async () => {
  const { status, printed } = await project.build()
  expect(printed).toContain('dist is ready')
  expect(status).toBe(0)
  before = digestOf(dist)
  server = await startServer({ folder: dist, port: 0 })
})

afterAll(() => {
  server?.close()
  project.remove()
})

/** The site is as it was, is still served, and nothing lies about. */
async function expectUnharmed(): Promise<void> {
  expect(digestOf(dist)).toBe(before)
  expect(project.leftovers()).toEqual([])
  const served = await (await fetch(server.address + PAGE)).text()
  expect(served).toBe(readFileSync(join(dist, PAGE, 'index.html'), 'utf8'))
}

/** Builds with something added to a file, which is as it was afterwards. */
async function buildWith(file: string, added: string): Promise<{ status: number | null; printed: string }> {
  const path = project.path(file)
  const text = readFileSync(path)
  appendFileSync(path, added)
  const result = await project.build()
  writeFileSync(path, text)

  return result
}

test('bad content is said without a stack, and the site is as it was', async () => {
  const { status, printed } = await buildWith('content/codes.yaml', '\n- name: [\n')
  expect(printed).toMatch(/codes\.yaml/)
  expect(printed).toContain('dist is as it was.')
  expect(printed).not.toMatch(/^\s+at /m)
  expect(status).toBe(1)
  await expectUnharmed()
})

test('a page that breaks while it is rendered leaves the site as it was', async () => {
  const { status, printed } = await buildWith(
    'src/pages/404.astro',
    "{(() => { throw new Error('the page is broken') })()}",
  )
  expect(printed).toContain('the page is broken')
  expect(printed).toContain('dist is as it was.')
  expect(status).toBe(1)
  await expectUnharmed()
})

describe('an interruption', () => {
  const inWorkspace = (file: string) => () => existsSync(join(workspaceOf(project.root) ?? '/nowhere', file))
  const MOMENTS: [moment: string, reached: () => boolean][] = [
    ['the build has begun', () => workspaceOf(project.root) !== undefined],
    ['the first pages are there', inWorkspace('en-US/codes/SEC_E_OK/index.html')],
    ['the archive is there', inWorkspace('sspi-status-codes.zip')],
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

  test.for(MOMENTS.slice(1))('by SIGKILL when %s: the next build clears up', async ([, reached]) => {
    const { child, ended } = project.start()
    await until(reached)
    child.kill('SIGKILL')
    await ended
    expect(digestOf(dist)).toBe(before)
    expect(project.leftovers()).not.toEqual([])
    expect((await project.build()).status).toBe(0)
    await expectUnharmed()
  })

  test('of npm, which leaves its children alone: the build ends with it', async () => {
    const npm = spawn('npm', ['run', 'build'], { cwd: project.root, stdio: 'ignore' })
    const gone = new Promise((resolve) => npm.once('exit', resolve))
    await until(() => workspaceOf(project.root) !== undefined)
    npm.kill('SIGTERM')
    await gone
    await until(() => project.leftovers().length === 0)
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
    expect((await buildWith('content/codes.yaml', '\n- name: [\n')).status).toBe(1)
    await expectUnharmed()
  })
})

describe('another build', () => {
  test('is running: the second says so and ends', async () => {
    const first = project.start()
    await until(() => workspaceOf(project.root) !== undefined)
    const second = await project.build()
    expect(second.printed).toContain('Another build is running')
    expect(second.status).toBe(1)
    expect((await first.ended).status).toBe(0)
    await expectUnharmed()
  })

  test('was killed, and many start at once: one builds', async () => {
    mkdirSync(project.path('.build-dist-99999999'))
    const builds = Array.from({ length: 4 }, () => project.start())
    const results = await Promise.all(builds.map(({ ended }) => ended))
    expect(results.map(({ status }) => status).toSorted()).toEqual([0, 1, 1, 1])
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
    expect(printed).toMatch(/^E(?:ROFS|ACCES): .* dist is as it was\.$/m)
    expect(printed).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    await expectUnharmed()
  })

  test.runIf(isRoot).for([1, 12, 24])('because the disk has no more than %i MB', async (size) => {
    const disk = project.path('disk')
    mkdirSync(disk)
    mount('-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk)
    const { status, printed } = await project.build({ OUT: join(disk, 'dist') })
    const left = readdirSync(disk)
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true })
    expect(printed).toMatch(/^.*no space left on device.*Nothing was built.*is as it was\.$/im)
    expect(status).toBe(1)
    expect(left).toEqual([])
    await expectUnharmed()
  })

  function mount(...parameters: string[]): void {
    const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`mount ${parameters.join(' ')}: ${stderr}`)
  }
})

test('the same sources give the same bytes, in a folder with another name, at another time, in another zone and language', async () => {
  const other = new ProjectCopy('a b é-')
  const { status } = await other.build({ TZ: 'Asia/Taipei', LANG: 'it_IT.UTF-8', LC_ALL: 'it_IT.UTF-8' })
  expect(status).toBe(0)
  expect(digestOf(other.path('dist'))).toBe(before)
  other.remove()
})

test('astro build makes the same site', async () => {
  const other = new ProjectCopy()
  const { status } = spawnSync('npx', ['astro', 'build'], {
    cwd: other.root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  expect(status).toBe(0)
  expect(digestOf(other.path('dist'))).toBe(before)
  other.remove()
})
