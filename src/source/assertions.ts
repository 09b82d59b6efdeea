import { toBareHex, toHex, toSigned } from '../codes/hresult.ts'
import { DEFAULT_LOCALE } from '../locales/locales.ts'
import type { ChangeRecord } from '../schemas/change-record.ts'
import type { CodeRecord } from '../schemas/code-record.ts'
import { unknownCodesIn } from './identifiers.ts'
import type { LocaleTexts } from './locale-texts.ts'
import type { Reader } from './read.ts'
import {
  ALERTS_FILE,
  APPEARANCES_FILE,
  CHANGELOG_FILE,
  CODES_FILE,
  FUNCTIONS_FILE,
  NEIGHBOURS_FILE,
  SOURCES_FILE,
  type Tables,
} from './tables.ts'

/**
 * Everything that must hold between records and files; what does not is reported to the reader. A record that was left out
 * counts as being there, and a file that could not be read is compared with nothing: their faults are reported already.
 */
export function assertContent(reader: Reader, tables: Tables, locales: readonly LocaleTexts[]): void {
  assertSameStrings(reader, locales)
  assertSameIds(reader, tables, locales)
  if (!reader.hasRead(CODES_FILE)) return

  const leftOut = [...reader.leftOut(CODES_FILE)].filter((name) => name.startsWith('SEC_'))
  const names = new Set([...tables.codes.map(({ name }) => name), ...leftOut])
  assertUnique(reader, tables.codes)
  assertAliases(reader, tables.codes, names)
  assertOrder(reader, tables.codes)
  assertReferences(reader, tables, names)
  assertChanges(reader, tables.changes)
  assertPages(reader, locales, names)
  for (const locale of locales) assertProse(reader, locale, tables, names)
}

function assertUnique(reader: Reader, records: readonly CodeRecord[]): void {
  const names = new Set<string>()
  const values = new Map<number, string>()
  for (const { name, value } of records) {
    if (names.has(name)) {
      reader.report({
        file: CODES_FILE,
        record: name,
        wrong: 'the name stands in the table twice',
        right: 'keep one record',
      })
    }
    names.add(name)
    if (value === undefined) continue
    const other = values.get(value)
    if (other && other !== name) {
      const wrong = `the value ${toHex(value)} is already that of ${other}`
      reader.report({ file: CODES_FILE, record: name, wrong, right: `give its own value, or "alias: ${other}"` })
    }
    values.set(value, name)
  }
}

function assertAliases(reader: Reader, records: readonly CodeRecord[], names: ReadonlySet<string>): void {
  const originals = new Set(records.filter(({ value }) => value !== undefined).map(({ name }) => name))
  for (const { name, alias } of records) {
    if (!alias || originals.has(alias) || reader.leftOut(CODES_FILE).has(alias)) continue
    const wrong = names.has(alias)
      ? `${alias} is itself an alias`
      : `it is an alias of ${alias}, which is not in the table`
    reader.report({ file: CODES_FILE, record: name, wrong, right: 'name a record that has a value' })
  }
}

function assertOrder(reader: Reader, records: readonly CodeRecord[]): void {
  const byName = new Map(records.map((record) => [record.name, record]))
  let previous = 0
  for (const { name, value, alias } of records) {
    const own = value ?? byName.get(alias ?? '')?.value ?? previous
    if (own < previous) {
      const wrong = `the value ${toHex(own)} stands behind the higher ${toHex(previous)}`
      reader.report({ file: CODES_FILE, record: name, wrong, right: 'keep the records in order of value' })
    }
    previous = own
  }
}

function assertReferences(reader: Reader, tables: Tables, names: ReadonlySet<string>): void {
  const refer = (file: string, record: string, field: string, codes: readonly string[] = []) => {
    for (const code of codes) {
      if (names.has(code)) continue
      const wrong = `"${field}" names ${code}, which is not in the table`
      reader.report({ file, record, wrong, right: `correct the name, or add ${code} to ${CODES_FILE}` })
    }
  }
  const knownSources = new Set([...Object.keys(tables.sources), ...reader.leftOut(SOURCES_FILE)])
  for (const { name, related, sources } of tables.codes) {
    refer(CODES_FILE, name, 'related', related)
    for (const source of reader.hasRead(SOURCES_FILE) ? sources : []) {
      if (knownSources.has(source)) continue
      const wrong = `"sources" names ${source}, which is not in ${SOURCES_FILE}`
      reader.report({ file: CODES_FILE, record: name, wrong, right: 'correct the name, or add the source there' })
    }
  }
  for (const { name, pages } of tables.functions) {
    for (const { success, failure, corrected = [] } of pages) {
      refer(FUNCTIONS_FILE, name, 'success', success)
      refer(FUNCTIONS_FILE, name, 'failure', failure)
      refer(
        FUNCTIONS_FILE,
        name,
        'corrected',
        corrected.map(({ code }) => code),
      )
    }
  }
  const knownNeighbours = new Set([...tables.neighbours.map(({ id }) => id), ...reader.leftOut(NEIGHBOURS_FILE)])
  for (const { name, code } of tables.alerts) {
    if (!knownNeighbours.has(code)) refer(ALERTS_FILE, name, 'code', [code])
  }
  for (const { id, codes } of tables.neighbours) refer(NEIGHBOURS_FILE, id, 'codes', codes)
  for (const { product, codes } of tables.appearances) {
    if (codes !== 'all') refer(APPEARANCES_FILE, product, 'codes', codes)
  }
  for (const { date, codes } of tables.changes) {
    if (codes !== 'all') refer(CHANGELOG_FILE, date, 'codes', codes)
  }
}

function assertChanges(reader: Reader, changes: readonly ChangeRecord[]): void {
  const seen = new Set<string>()
  for (const [place, { date, change }] of changes.entries()) {
    const report = (wrong: string, right: string) => reader.report({ file: CHANGELOG_FILE, record: date, wrong, right })
    if (date > (changes[place - 1]?.date ?? date)) report('it stands behind an older change', 'put the latest first')
    if (seen.has(date + change)) report(`"${change}" stands there twice`, 'join the codes in one record')
    seen.add(date + change)
  }
}

function assertPages(reader: Reader, locales: readonly LocaleTexts[], names: ReadonlySet<string>): void {
  for (const { tag, codes, guides: own } of locales) {
    for (const [name, { file }] of codes) {
      if (names.has(name)) continue
      reader.report({
        file,
        wrong: `${name} is not in the table`,
        right: `rename the file, or add ${name} to ${CODES_FILE}`,
      })
    }
    for (const [slug, { file }] of own) {
      if (reader.exists(`content/${DEFAULT_LOCALE}/guides/${slug}.mdx`)) continue
      reader.report({ file, wrong: `there is no guide ${slug} in ${DEFAULT_LOCALE}`, right: 'write it there first' })
    }
    if (tag !== DEFAULT_LOCALE) continue
    for (const name of names) {
      const file = `content/${tag}/codes/${name}.mdx`
      if (reader.exists(file)) continue
      reader.report({
        file,
        wrong: `${name} has no page in ${DEFAULT_LOCALE}`,
        right: 'write it: every code needs that one',
      })
    }
  }
}

function assertSameStrings(reader: Reader, locales: readonly LocaleTexts[]): void {
  const files = locales
    .map(({ tag, strings }) => ({ tag, file: `content/${tag}/ui.yaml`, strings }))
    .filter(({ file }) => reader.hasRead(file))
    .map(({ tag, file, strings }) => ({ tag, file, keys: new Set([...Object.keys(strings), ...reader.leftOut(file)]) }))
  for (const key of new Set(files.flatMap(({ keys }) => [...keys]))) {
    const having = files.filter(({ keys }) => keys.has(key)).map(({ tag }) => tag)
    for (const { file, keys } of files) {
      if (keys.has(key)) continue
      const wrong = `the interface string "${key}" is missing, unlike in ${having.join(' and ')}`
      reader.report({ file, wrong, right: 'add it here, or remove it there' })
    }
  }
}

function assertSameIds(reader: Reader, tables: Tables, locales: readonly LocaleTexts[]): void {
  const inDefault = locales.find(({ tag }) => tag === DEFAULT_LOCALE)
  const sentences = `content/${DEFAULT_LOCALE}/neighbours.yaml`
  const terms = `content/${DEFAULT_LOCALE}/glossary.yaml`
  const ids = new Set(tables.neighbours.map(({ id }) => id))
  for (const { tag, neighbours, glossary } of locales) {
    const own = `content/${tag}/neighbours.yaml`
    assertKnown(reader, own, Object.keys(neighbours), NEIGHBOURS_FILE, ids)
    const others = new Set(inDefault?.glossary.map(({ id }) => id))
    assertKnown(
      reader,
      `content/${tag}/glossary.yaml`,
      glossary.map(({ id }) => id),
      terms,
      others,
    )
  }
  if (!reader.hasRead(sentences)) return
  const written = new Set([...Object.keys(inDefault?.neighbours ?? {}), ...reader.leftOut(sentences)])
  for (const id of ids) {
    if (written.has(id)) continue
    reader.report({ file: sentences, record: id, wrong: 'its sentence is missing', right: 'add one here' })
  }
}

/** Every id of a file must be among those of another, as far as that one could be read. */
function assertKnown(
  reader: Reader,
  file: string,
  ids: readonly string[],
  other: string,
  known: ReadonlySet<string>,
): void {
  if (!reader.hasRead(other)) return
  for (const id of ids) {
    if (known.has(id) || reader.leftOut(other).has(id)) continue
    reader.report({ file, record: id, wrong: `${id} is not in ${other}`, right: 'correct the id, or add it there' })
  }
}

function assertProse(reader: Reader, locale: LocaleTexts, tables: Tables, names: ReadonlySet<string>): void {
  const known = new Set([...names, ...tables.codes.flatMap(({ also = [] }) => also)])
  const numbers = numbersOf(tables.codes)
  const check = (file: string, text: string, record?: string) => {
    const place = record ? { file, record } : { file }
    for (const name of unknownCodesIn(text, known)) {
      reader.report({
        ...place,
        wrong: `${name} does not exist`,
        right: `correct the name, or add it to ${CODES_FILE}`,
      })
    }
    const [number] =
      text.match(NUMBER)?.filter((digits) => numbers.has(digits.toLowerCase().replace(/^(?:0x)?-?/, ''))) ?? []
    if (number) {
      const right = 'write the name of the code, since numbers are made from the table'
      reader.report({ ...place, wrong: `the prose repeats the number ${number} of a code`, right })
    }
  }
  for (const { file, data, body } of locale.codes.values()) {
    check(
      file,
      [body, data.meaning, data.disagreement, ...data.keywords, ...Object.entries(data.distinctions ?? {}).flat()].join(
        '\n',
      ),
    )
    assertNoHeadings(reader, file, body)
  }
  for (const { file, data, body } of locale.guides.values()) {
    check(file, [body, data.title, data.summary, ...data.codes].join('\n'))
    assertNoHeadings(reader, file, body)
  }
  for (const { id, term, definition } of locale.glossary) {
    check(`content/${locale.tag}/glossary.yaml`, `${term}\n${definition}`, id)
  }
  for (const [id, sentence] of Object.entries(locale.neighbours)) {
    check(`content/${locale.tag}/neighbours.yaml`, sentence, id)
  }
  for (const [key, text] of Object.entries(locale.strings)) check(`content/${locale.tag}/ui.yaml`, text, key)
}

function assertNoHeadings(reader: Reader, file: string, body: string): void {
  const prose = body.replaceAll(/^```[\s\S]*?^```/gm, '')
  if (!/^#{1,6} /m.test(prose)) return
  reader.report({
    file,
    wrong: 'the text has a heading of its own',
    right: 'use the components, whose headings are interface strings',
  })
}

/** Eight hexadecimal digits or a decimal, as logs write numbers of 32 bits. */
const NUMBER = /(?<![0-9A-Za-z])(?:0x)?-?(?:[0-9A-Fa-f]{8}|\d{7,10})(?![0-9A-Za-z])/gi

/** The numbers of the table in these notations, in small letters, without prefix and sign. */
function numbersOf(records: readonly CodeRecord[]): Set<string> {
  const values = records.flatMap(({ value }) => (value === undefined || value === 0 ? [] : [value]))

  return new Set(
    values.flatMap((value) => [toBareHex(value).toLowerCase(), String(Math.abs(toSigned(value))), String(value)]),
  )
}
