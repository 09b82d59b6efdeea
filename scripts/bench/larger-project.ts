import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { LOCALES } from '../../src/locales/locales.ts'

const PARTS = ['astro.config.mjs', 'content', 'hosts', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json']
/** Languages that a larger site might have, each with the one whose texts stand in for its own. */
const FURTHER: [tag: string, name: string, model: string][] = [
  ['de-DE', 'Deutsch', 'it-IT'],
  ['fr-FR', 'Français', 'it-IT'],
  ['ja-JP', '日本語', 'zh-TW'],
]
/** Behind the low words of the real codes. */
const FIRST = 0x400

/** The keys of a record that a copy needs, too. */
interface CodeRecord {
  name: string
  value?: number
  alias?: string
  printed?: unknown
  equivalents?: unknown
}

/** Copies this project into a temporary folder, with `factor` times as many codes and so many languages → its root. */
export function largerProject(factor: number, locales: number): { root: string; remove(): void } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'bench-'))
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  addCodes(root, factor - 1)
  for (const further of FURTHER.slice(0, locales - LOCALES.length)) addLocale(root, ...further)

  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Copies every code that has a value, so many times, with its pages. */
function addCodes(root: string, times: number): void {
  const file = join(root, 'content/codes.yaml')
  const real = parse(readFileSync(file, 'utf8')) as CodeRecord[]
  const values = new Map(real.map(({ name, value }) => [name, value ?? 0]))
  const copies: CodeRecord[] = []
  for (let time = 1; time <= times; time++) {
    for (const { printed: _, equivalents: __, ...record } of real.filter(({ value }) => value)) {
      const name = `${record.name}_${time}`
      const value = ((record.value ?? 0) & ~0xffff) + FIRST + copies.length
      copies.push({ ...record, name, value: value >>> 0 })
      copyPages(root, record.name, name)
    }
  }
  const valueOf = ({ name, value, alias = name }: CodeRecord) => value ?? values.get(alias) ?? 0
  const records = [...real, ...copies].sort((a, b) => valueOf(a) - valueOf(b))
  writeFileSync(file, stringify(records, { aliasDuplicateObjects: false }))
}

function copyPages(root: string, model: string, name: string): void {
  for (const page of globSync(`content/*/codes/${model}.mdx`, { cwd: root })) {
    cpSync(join(root, page), join(root, page.replace(`${model}.mdx`, `${name}.mdx`)))
  }
}

/** By the way that CONTRIBUTING describes: a folder of content and a line in the list of locales. */
function addLocale(root: string, tag: string, name: string, model: string): void {
  const list = join(root, 'src/locales/locales.ts')
  const line = `  { tag: '${tag}', name: '${name}', learn: '${tag.toLowerCase()}', openGraph: '${tag.replace('-', '_')}', dir: 'ltr' },\n`
  const listed = readFileSync(list, 'utf8').replace(/(?<=LOCALES: .*= \[\n[^\]]*)\]/, `${line}]`)
  if (!listed.includes(line)) throw new Error(`${list} has no list of locales to add ${tag} to`)
  writeFileSync(list, listed)
  cpSync(join(root, 'content', model), join(root, 'content', tag), { recursive: true })
  const card = join(root, 'public/cards', `${model}.png`)
  if (existsSync(card)) cpSync(card, join(root, 'public/cards', `${tag}.png`))
}
