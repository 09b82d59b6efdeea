import { cpSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { LOCALES } from '../../src/locales/locales.ts'
import { ProjectCopy } from './project-copy.ts'

/*
 * Builds larger sites and measures them: `npm run bench`, or one of them as in `npm run bench 10x3`. They have so many times as many
 * codes, in so many languages, each further one with the texts of a present one.
 */

const SITES = ['1x3', '1x6', '10x3']
const FURTHER = { 'de-DE': 'it-IT', 'fr-FR': 'it-IT', 'ja-JP': 'zh-TW' }
/** Behind the low words of the real codes. */
const FIRST = 0x400

interface CodeRecord {
  name: string
  value?: number
  alias?: string
}

for (const site of process.argv[2] ? [process.argv[2]] : SITES) {
  const [factor = 1, locales = 3] = site.split('x').map(Number)
  const project = new ProjectCopy('bench-')
  addCodes(project, factor - 1)
  for (const [tag, model] of Object.entries(FURTHER).slice(0, locales - LOCALES.length)) addLocale(project, tag, model)
  const started = performance.now()
  const { child, ended } = project.start()
  let memory = 0
  const timer = setInterval(() => (memory = mostOf(child.pid) || memory), 100)
  const { status, printed } = await ended
  const seconds = (performance.now() - started) / 1000
  clearInterval(timer)
  if (status !== 0) throw new Error(`${site} cannot be built:\n${printed}`)
  const files = globSync('**/*.*', { cwd: project.path('dist') })
  const pages = files.filter((file) => file.endsWith('.html')).length
  const bytes = files.reduce((sum, file) => sum + statSync(project.path('dist', file)).size, 0)
  console.log(
    `${site}: ${pages} pages in ${seconds.toFixed(1)} s, ${((1000 * seconds) / pages).toFixed(1)} ms a page; ${Math.round(memory / 1e3)} MB of memory, ${Math.round(bytes / 1e6)} MB of files`,
  )
  project.remove()
}

/** Copies every code that has a value, so many times, with its pages. */
function addCodes(project: ProjectCopy, times: number): void {
  const file = project.path('content/codes.yaml')
  const real = parse(readFileSync(file, 'utf8')) as CodeRecord[]
  const values = new Map(real.map(({ name, value = 0 }) => [name, value]))
  const copies = Array.from({ length: times }, (_, time) =>
    real.filter(({ value }) => value).map((record) => ({ record, time })),
  )
    .flat()
    .map(({ record: { name, value = 0, ...record }, time }, place) => {
      for (const page of globSync(`content/*/codes/${name}.mdx`, { cwd: project.root })) {
        cpSync(project.path(page), project.path(page.replace('.mdx', `_${time}.mdx`)))
      }

      return {
        ...record,
        printed: undefined,
        equivalents: undefined,
        rank: undefined,
        name: `${name}_${time}`,
        value: ((value & ~0xffff) + FIRST + place) >>> 0,
      }
    })
  const valueOf = ({ name, value, alias = name }: CodeRecord) => value ?? values.get(alias) ?? 0
  writeFileSync(
    file,
    stringify(
      [...real, ...copies].sort((a, b) => valueOf(a) - valueOf(b)),
      { aliasDuplicateObjects: false },
    ),
  )
}

/** By the way that CONTRIBUTING describes: a folder of content and a line in the list of locales. */
function addLocale(project: ProjectCopy, tag: string, model: string): void {
  const list = project.path('src/locales/locales.ts')
  const locale = { tag, name: tag, dir: 'ltr' }
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace(/(?<=LOCALES: .*= \[\n[^\]]*)\]/, `  ${JSON.stringify(locale)},\n]`),
  )
  cpSync(project.path('content', model), project.path('content', tag), { recursive: true })
}

/** The high-water mark of a process's memory in kilobytes, as Linux keeps it; 0 where it cannot be told. */
function mostOf(pid = 0): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
