import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { LOCALES } from '../locales/locales.ts'
import { assertContent } from './assertions.ts'
import { ContentError, type Fault } from './fault.ts'
import { glossaryTerms, termFinder } from './glossary-terms.ts'
import { GUIDE_COMPONENTS } from './guide-components.ts'
import { hanLineBreaks } from './han-line-breaks.ts'
import { identifiers, type IdentifierTargets } from './identifiers.ts'
import { readLocale, type LocaleTexts } from './locale-texts.ts'
import { breachOfMdx, componentsIn } from './mdx.ts'
import { renderProse, type Prose } from './prose.ts'
import { Reader } from './read.ts'
import { readTables, type Tables } from './tables.ts'

/** All content of a project, checked, with the prose of the code pages rendered. */
export interface Content {
  tables: Tables
  locales: LocaleTexts[]
  /** By locale's tag, then by code. */
  prose: Map<string, Map<string, Prose>>
  targets: IdentifierTargets
}

/**
 * Reads and checks the content of a project. Throws a ContentError with all faults of the run in one report.
 */
export async function loadContent(root: string): Promise<Content> {
  const { content, faults } = await inspectContent(root)
  if (faults.length > 0) throw new ContentError(faults)

  return content
}

/** Reads and checks the content of a project → what is usable of it, and all faults. Throws nothing for bad content. */
export async function inspectContent(root: string): Promise<{ content: Content; faults: Fault[] }> {
  const reader = new Reader(root)
  const tables = readTables(reader)
  const locales = LOCALES.map(({ tag }) => readLocale(reader, tag))
  assertContent(reader, tables, locales)

  const targets = targetsOf(tables)
  const prose = new Map<string, Map<string, Prose>>()
  for (const locale of locales) prose.set(locale.tag, await renderLocale(reader, locale, targets))
  for (const locale of locales) checkGuides(reader, locale)

  return { content: { tables, locales, prose, targets }, faults: reader.faults }
}

/** Where the identifiers of the tables lead. */
export function targetsOf({ codes, functions, identifiers: others }: Tables): IdentifierTargets {
  return {
    codes: new Set(codes.map(({ name }) => name)),
    functions: new Map(functions.map(({ name, pages }) => [name, learnPageOf(pages.map(({ learn }) => learn))])),
    others: new Map(others.map(({ name, learn }) => [name, learn])),
  }
}

/** Of the pages of a function the general one, or the first. */
function learnPageOf(paths: readonly string[]): string {
  return paths.find((path) => path.endsWith('--general')) ?? paths[0] ?? ''
}

async function renderLocale(
  reader: Reader,
  locale: LocaleTexts,
  targets: IdentifierTargets,
): Promise<Map<string, Prose>> {
  const rendered = new Map<string, Prose>()
  const finder = termFinder(locale.glossary)
  for (const [name, { file, body, line }] of locale.codes) {
    const url = pathToFileURL(join(reader.root, file))
    try {
      if (!usesOnly(reader, file, body, ['Cause', 'Step'])) continue
      const plugins = [identifiers(locale.tag, targets, name), glossaryTerms(locale.tag, finder), hanLineBreaks]
      const prose = await renderProse(body, url, plugins)
      rendered.set(name, prose)
      checkParts(reader, file, prose)
      // What satteri holds beside the heap is let go only when the event loop turns.
      await turn()
    } catch (error) {
      reader.report({ file, ...breachOfMdx(error, line) })
    }
  }

  return rendered
}

/** Reports the components that a text uses and that do not exist → whether there are none. */
function usesOnly(reader: Reader, file: string, body: string, known: readonly string[]): boolean {
  const unknown = componentsIn(body).filter((name) => !known.includes(name))
  for (const name of unknown) {
    const right = `use one of ${known.map((component) => `<${component}>`).join(', ')}`
    reader.report({ file, wrong: `the component <${name}> does not exist`, right })
  }

  return unknown.length === 0
}

function checkParts(reader: Reader, file: string, { opening, causes, steps }: Prose): void {
  if (opening === '')
    reader.report({ file, wrong: 'the text before the first cause or step is missing', right: 'say what happened' })
  if ([...causes, ...steps].some(({ title }) => title === ''))
    reader.report({ file, wrong: 'a <Cause> or <Step> has no title', right: 'give it one, as in <Cause title="…">' })
  if (causes.length > 0 && steps.length > 0) {
    reader.report({
      file,
      wrong: 'the page has both causes and steps',
      right: 'use <Cause> for an error, <Step> for what to do',
    })
  }
}

/** Guides are rendered by Astro; here they are only read, so that their faults stand in the same report. */
function checkGuides(reader: Reader, { tag, guides, strings }: LocaleTexts): void {
  const headings = `content/${tag}/ui.yaml`
  for (const [slug, { file, body, line }] of guides) {
    try {
      usesOnly(reader, file, body, GUIDE_COMPONENTS)
    } catch (error) {
      reader.report({ file, ...breachOfMdx(error, line) })
    }
    for (const [, sample = ''] of body.matchAll(/<Sample file="([^"]*)"/g)) reader.text(`content/samples/${sample}`)
    for (const [, id] of body.matchAll(/<Section id="([^"]*)"/g)) {
      const key = `guide.${slug}.${id}`
      if (strings[key] || reader.leftOut(headings).has(key) || !reader.hasRead(headings)) continue
      const wrong = `the section "${id}" has no heading`
      reader.report({ file, wrong, right: `add "${key}" to ${headings}, and in every other locale` })
    }
  }
}
