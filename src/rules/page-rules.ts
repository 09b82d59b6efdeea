import { existsSync } from 'node:fs'
import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import { versionOf } from '../locales/version.ts'
import type { CodePage } from '../schemas/code-page.ts'
import { evidence } from '../schemas/evidence.ts'
import { PROGRAMS } from '../schemas/program.ts'
import type { Fault } from './fault.ts'
import type { Page, RuledContent } from './rules.ts'
import { CODES_FILE, repeated } from './table-rules.ts'

/** The ids that a code's page has already. */
const SECTIONS = ['values', 'meaning', 'causes', 'steps', 'origin', 'appearances', 'related', 'sources']

type Say = (wrong: string, right: string) => Fault

/** Every code has a page in the default locale, every page a code, and each says what it must. */
export function assertPages(content: RuledContent): Fault[] {
  const codes = new Set(content.codes.map(({ name }) => name))
  const originals = new Map(
    content.codePages.filter(({ tag }) => tag === DEFAULT_LOCALE).map((page) => [page.name, page]),
  )
  const guides = new Set(content.guides.filter(({ tag }) => tag === DEFAULT_LOCALE).map(({ name }) => name))

  return [
    ...[...codes]
      .filter((name) => !originals.has(name))
      .map((name): Fault => {
        const right = 'write it: every code needs that one'
        return {
          file: `content/${DEFAULT_LOCALE}/codes/${name}.mdx`,
          wrong: `${name} has no page in ${DEFAULT_LOCALE}`,
          right,
        }
      }),
    ...content.codePages.flatMap((page) => [
      ...placed(page, codes.has(page.name), `rename the file, or add ${page.name} to ${CODES_FILE}`),
      ...forbidden(page),
      ...assertParts(page),
      ...assertEvidence(page, originals.get(page.name)),
    ]),
    ...content.guides.flatMap((page) => [
      ...placed(page, guides.has(page.name), `write it in ${DEFAULT_LOCALE} first`),
      ...forbidden(page),
      ...assertSections(page, content.strings.get(page.tag) ?? {}),
    ]),
  ]
}

function placed({ tag, name, file }: Page<unknown>, isKnown: boolean, right: string): Fault[] {
  if (!LOCALES.some((locale) => locale.tag === tag))
    return [{ file, wrong: `${tag} is no locale of this site`, right: 'move the file' }]

  return isKnown ? [] : [{ file, wrong: `${name} is not in the table`, right }]
}

/** A page holds prose, the components of this site and links over https. */
function forbidden({ file, outline }: Page<unknown>): Fault[] {
  const right = 'write prose, the components that CONTRIBUTING.md lists, and links over https'

  return outline.forbidden.map((written) => ({ file, wrong: `a page may not hold ${written.split('\n')[0]}`, right }))
}

/** A page says what happened, and then has causes or steps, each with a title and an id of its own. */
function assertParts({ file, outline: { opening, parts } }: Page<CodePage>): Fault[] {
  const fault: Say = (wrong, right) => ({ file, wrong, right })
  const kinds = new Set(parts.map(({ kind }) => kind))
  const ids = parts.map(({ id }) => id).filter(Boolean)

  return [
    opening.trim() === '' ? fault('the text before the first cause or step is missing', 'say what happened') : [],
    kinds.size > 1
      ? fault('the page has both causes and steps', 'use <Cause> for an error, <Step> for what to do')
      : [],
    parts
      .filter(({ title }) => title === '')
      .map(() => fault('a <Cause> or <Step> has no title', 'give it one, as in title="…"')),
    parts
      .filter(({ text }) => text.trim() === '')
      .map(({ title }) => fault(`"${title}" says nothing`, 'write its text, or remove it')),
    parts
      .filter(({ kind, id }) => (kind === 'cause' || id !== '') && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      .map(({ title }) => fault(`"${title}" has no id`, 'give it one in small letters, as in id="duplicate-spn"')),
    ids.filter((id) => SECTIONS.includes(id)).map((id) => fault(`the id ${id} is that of a section`, 'choose another')),
    repeated(ids).map((id) => fault(`the id ${id} stands there twice`, 'give each cause its own')),
    repeated(parts.map(({ title }) => title)).map((title) =>
      fault(`the title "${title}" stands there twice`, 'say what tells the two apart'),
    ),
    parts
      .filter(({ program }) => program !== undefined && !(PROGRAMS as readonly string[]).includes(program))
      .map(({ program }) => fault(`the program ${program} is not known`, `use one of ${PROGRAMS.join(', ')}`)),
  ].flat()
}

/** Every cause carries its evidence, in the default locale; a fresh translation has the same causes. */
function assertEvidence(page: Page<CodePage>, original: Page<CodePage> | undefined): Fault[] {
  const { tag, file, outline, data } = page
  const fault: Say = (wrong, right) => ({ file, wrong, right })
  if (tag !== DEFAULT_LOCALE) {
    const isFresh = original !== undefined && data.translatedFrom === versionOf(original)
    const same = idsOf(page) === (original ? idsOf(original) : '')
    return [
      outline.parts
        .filter(({ sources }) => sources.length > 0)
        .map(({ id }) => fault(`"${id}" has sources`, `leave them to ${DEFAULT_LOCALE}; they are taken by the id`)),
      isFresh && !same
        ? fault(
            `its causes are ${idsOf(page)}, but those of ${DEFAULT_LOCALE} are ${idsOf(original)}`,
            'use the same ids in the same order',
          )
        : [],
    ].flat()
  }

  return outline.parts.flatMap(({ kind, id, title, sources }) => [
    ...(kind === 'cause' && sources.length === 0
      ? [
          fault(
            `the cause "${id || title}" has no source`,
            "name what a reader can open, as in sources={['curl/curl#123']}",
          ),
        ]
      : []),
    ...sources
      .flatMap((source) => evidence.safeParse(source).error?.issues ?? [])
      .map(({ message }) => fault(`a source of "${id}" is not of a known form`, `it ${message}`)),
    ...repeated(sources).map((source) => fault(`the source ${source} of "${id}" stands there twice`, 'keep it once')),
  ])
}

/** A section of a guide has a heading in the interface strings, and a sample exists. */
function assertSections(
  { tag, name, file, outline }: Page<unknown>,
  strings: Readonly<Record<string, string>>,
): Fault[] {
  return [
    ...outline.sections
      .filter((id) => strings[`guide.${name}.${id}`] === undefined)
      .map((id): Fault => ({
        file,
        wrong: `the section "${id}" has no heading`,
        right: `add "guide.${name}.${id}" to content/${tag}/ui.yaml, and in every other locale`,
      })),
    ...outline.samples
      .filter((sample) => !existsSync(`content/samples/${sample}`))
      .map((sample): Fault => ({
        file,
        wrong: `the sample ${sample} is missing`,
        right: 'put it into content/samples, or correct the name',
      })),
  ]
}

function idsOf({ outline }: Page<CodePage>): string {
  return outline.parts.map(({ id }) => id).join(', ')
}
