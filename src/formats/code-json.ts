import type { Code } from '../codes/code.ts'
import { fieldsOf } from '../codes/hresult.ts'
import { appearancesOf, returnedBy } from '../codes/relations.ts'
import { codePageOf, partsOf, sourcesOf } from '../data/code-pages.ts'
import { alerts, appearances, functions } from '../data/tables.ts'
import { absoluteUrl, codePath } from '../locales/paths.ts'
import type { Part } from '../markdown/outline.ts'

/** The version of codes.json and of the JSON of each code: it changes when a reader of the files would have to. */
export const JSON_VERSION = 2

/** A code's page in a locale as data: its row of the table, and its texts. */
export function codeJson(code: Code, tag: string) {
  const page = codePageOf(tag, code.name)
  const { meaning, distinctions = {}, disagreement = null } = page.data

  return {
    version: JSON_VERSION,
    url: absoluteUrl(codePath(tag, code.name)),
    locale: tag,
    lang: page.tag,
    ...codeRow(code),
    meaning,
    opening: page.outline.opening,
    causes: partsOf(page, 'cause').map((part) => ({ ...partRow(code.name, part), text: part.text })),
    steps: partsOf(page, 'step').map(({ title, text }) => ({ title, text })),
    alerts: alerts.filter((alert) => alert.code === code.name).map(({ number, name }) => ({ number, name })),
    equivalents: (code.equivalents ?? []).map(({ system, name, number }) => ({ system, name, number: number ?? null })),
    appearances: appearancesOf(code, appearances).map(({ product, text }) => ({ product, text })),
    distinctions,
    disagreement,
  }
}

/** What codes.json and the JSON of a code's page say about a code, in the same order and under the same names. */
export function codeRow(code: Code) {
  return {
    name: code.name,
    hex: code.hex,
    signed: code.signed,
    unsigned: code.value,
    kind: code.kind,
    ...fieldsOf(code.value),
    alias: code.alias ?? null,
    aliases: code.aliases,
    area: code.area,
    documented: code.documented,
    related: code.related,
    functions: returnedBy(code.name, functions).map(({ name }) => name),
  }
}

/** A cause without its text: its id, which is the same in every locale, its title and its evidence. */
export function partRow(name: string, { id, title, program }: Part) {
  return { id, title, program: program ?? null, sources: sourcesOf(name, id) }
}
