import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import { versionOf } from '../locales/version.ts'
import { apart, areGrouped } from '../markdown/cause-order.ts'
import { CODE_COMPONENTS, GUIDE_COMPONENTS } from '../markdown/page-components.ts'
import type { CodePage } from '../schemas/code-page.ts'
import { evidence } from '../schemas/evidence.ts'
import { PROGRAMS } from '../schemas/program.ts'
import { repeated, type Page, type Rule, type Say } from './rule.ts'
import { CODES_FILE } from './table-rules.ts'

/** The ids that a code's page has already. */
const SECTIONS = ['values', 'meaning', 'causes', 'steps', 'origin', 'appearances', 'related', 'sources']

/** Every code has a page in the default locale, every page a code, and each says what it must. */
export const assertPages: Rule = ({ codes, codePages, guides, strings }, say) => {
  const originals = new Map(codePages.filter(({ tag }) => tag === DEFAULT_LOCALE).map((page) => [page.name, page]))
  for (const { name } of codes) {
    if (originals.has(name)) continue
    say(
      `content/${DEFAULT_LOCALE}/codes/${name}.mdx`,
      `${name} has no page in ${DEFAULT_LOCALE}`,
      'write it: every code needs that one',
    )
  }
  for (const page of codePages) {
    const isKnown = codes.some(({ name }) => name === page.name)
    assertPlace(page, isKnown, `rename the file, or add ${page.name} to ${CODES_FILE}`, say)
    assertHolds(page, CODE_COMPONENTS, say)
    assertParts(page, say)
    assertGroups(page, say)
    if (page.tag === DEFAULT_LOCALE) assertEvidence(page, say)
    else assertTranslation(page, originals.get(page.name), say)
  }
  for (const page of guides) {
    const isKnown = guides.some(({ tag, name }) => tag === DEFAULT_LOCALE && name === page.name)
    assertPlace(page, isKnown, `write it in ${DEFAULT_LOCALE} first`, say)
    assertHolds(page, GUIDE_COMPONENTS, say)
    assertSections(page, strings.get(page.tag) ?? {}, say)
  }
}

/** A page stands in the folder of a locale and belongs to a record. */
function assertPlace({ tag, name, file }: Page<unknown>, isKnown: boolean, right: string, say: Say): void {
  if (!LOCALES.some((locale) => locale.tag === tag)) say(file, `${tag} is no locale of this site`, 'move the file')
  else if (!isKnown) say(file, `${name} is not in the table`, right)
}

/** A page holds prose, components of its kind and links over https. */
function assertHolds({ file, outline }: Page<unknown>, components: readonly string[], say: Say): void {
  const others = outline.components.filter((name) => !components.includes(name)).map((name) => `<${name}>`)
  for (const written of [...outline.forbidden, ...new Set(others)]) {
    const allowed = 'write prose, the components that CONTRIBUTING.md lists, and links over https'
    say(file, `a page may not hold ${written.split('\n')[0]}`, allowed)
  }
}

/** A page says what happened, and then has causes or steps, each with a title and an id of its own. */
function assertParts({ file, outline: { opening, parts } }: Page<CodePage>, say: Say): void {
  const ids = parts.map(({ id }) => id).filter(Boolean)
  const programs: readonly string[] = PROGRAMS
  if (opening.trim() === '') say(file, 'the text before the first cause or step is missing', 'say what happened')
  if (new Set(parts.map(({ kind }) => kind)).size > 1)
    say(file, 'the page has both causes and steps', 'use <Cause> for an error, <Step> for what to do')
  for (const { kind, id, title, text, program } of parts) {
    const needsId = kind === 'cause' || id !== ''
    if (title === '') say(file, 'a <Cause> or <Step> has no title', 'give it one, as in title="…"')
    if (text.trim() === '') say(file, `"${title}" says nothing`, 'write its text, or remove it')
    if (needsId && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
      say(file, `"${title}" has no id`, 'give it one in small letters, as in id="duplicate-spn"')
    if (SECTIONS.includes(id)) say(file, `the id ${id} is that of a section`, 'choose another')
    if (program && !programs.includes(program))
      say(file, `the program ${program} is not known`, `use one of ${PROGRAMS.join(', ')}`)
  }
  for (const id of repeated(ids)) say(file, `the id ${id} stands there twice`, 'give each cause its own')
  for (const title of repeated(parts.map(({ title: own }) => own)))
    say(file, `the title "${title}" stands there twice`, 'say what tells the two apart')
}

/** Many causes stand together by program, so that a reader finds those that are his. */
function assertGroups({ file, outline: { parts } }: Page<CodePage>, say: Say): void {
  const causes = parts.filter(({ kind }) => kind === 'cause')
  if (!areGrouped(causes)) return
  for (const { id } of causes.filter(({ program }) => !program))
    say(file, `the cause ${id} of a long page names no program`, `add program="…", one of ${PROGRAMS.join(', ')}`)
  for (const { id, program } of apart(causes))
    say(file, `the cause ${id} stands apart from the others of ${program}`, 'move it to them')
}

/** Every cause carries its evidence. */
function assertEvidence({ file, outline }: Page<CodePage>, say: Say): void {
  for (const { kind, id, title, sources } of outline.parts) {
    const example = "name what a reader can open, as in sources={['curl/curl#123']}"
    if (kind === 'cause' && sources.length === 0) say(file, `the cause "${id || title}" has no source`, example)
    for (const { message } of sources.flatMap((source) => evidence.safeParse(source).error?.issues ?? []))
      say(file, `a source of "${id}" is not of a known form`, `it ${message}`)
    for (const source of repeated(sources))
      say(file, `the source ${source} of "${id}" stands there twice`, 'keep it once')
  }
}

/** A translation takes the evidence by the ids, which a fresh one shares with the original. */
function assertTranslation(
  { file, data, outline }: Page<CodePage>,
  original: Page<CodePage> | undefined,
  say: Say,
): void {
  const idsOf = (page: Pick<Page<CodePage>, 'outline'>) => page.outline.parts.map(({ id }) => id).join(', ')
  for (const { id, sources } of outline.parts) {
    if (sources.length > 0)
      say(file, `"${id}" has sources`, `leave them to ${DEFAULT_LOCALE}; they are taken by the id`)
  }
  if (!original || data.translatedFrom !== versionOf(original) || idsOf({ outline }) === idsOf(original)) return
  const wrong = `its causes are ${idsOf({ outline })}, but those of ${DEFAULT_LOCALE} are ${idsOf(original)}`
  say(file, wrong, 'use the same ids in the same order')
}

/** A section of a guide has a heading in the interface strings, and a sample exists. */
function assertSections(
  { tag, name, file, outline }: Page<unknown>,
  strings: Readonly<Record<string, string>>,
  say: Say,
): void {
  for (const id of outline.sections) {
    const key = `guide.${name}.${id}`
    if (strings[key] !== undefined) continue
    say(file, `the section "${id}" has no heading`, `add "${key}" to content/${tag}/ui.yaml, and in every other locale`)
  }
  for (const sample of outline.samples) {
    if (sample === basename(sample) && existsSync(`content/samples/${sample}`)) continue
    say(file, `the sample ${sample} is missing`, 'put it into content/samples, or correct the name')
  }
}
