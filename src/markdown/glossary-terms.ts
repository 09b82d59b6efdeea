import { readFileSync } from 'node:fs'
import type { HastPluginDefinition } from 'satteri'
import { parse } from 'yaml'
import type { GlossaryEntry } from '../schemas/glossary.ts'

/** Words too common to be worth a link on every page. */
const COMMON = new Set([
  'client',
  'server',
  'network',
  'function',
  'message',
  'handle',
  'logon',
  'trust',
  'buffer',
  'token',
  'certificate',
  'kerberos',
  'sspi',
  'credentials',
  'ticket',
  'signature',
])

/** A locale's glossary, ready to find its terms in prose. */
export interface TermFinder {
  pattern: RegExp
  idOf(form: string): string | undefined
}

/**
 * The glossary of a locale → what finds its terms in prose; undefined where the locale has none. The Markdown pipeline is set up
 * before the content layer has read anything, so this one file is read here.
 */
export function glossaryTermsOf(tag: string): TermFinder | undefined {
  try {
    return termFinder(parse(readFileSync(`content/${tag}/glossary.yaml`, 'utf8')) as Record<string, GlossaryEntry>)
  } catch {
    // What is wrong with the file is said by the collection that loads it.
    return undefined
  }
}

/** The entries of a glossary → what finds the first of each in a text, longest form first; a phrase that is excepted leads nowhere. */
export function termFinder(entries: Readonly<Record<string, Omit<GlossaryEntry, 'definition'>>>): TermFinder {
  const ids = new Map<string, string | undefined>()
  for (const [id, { term, also = [], except = [] }] of Object.entries(entries)) {
    if (COMMON.has(id)) continue
    for (const phrase of except) ids.set(phrase.toLowerCase(), undefined)
    for (const form of [term, ...also]) if (form.length > 1) ids.set(form.toLowerCase(), id)
  }
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(wholeWord)

  return { pattern: new RegExp(forms.join('|'), 'giu'), idOf: (form) => ids.get(form.toLowerCase()) }
}

/** In languages with blanks between words a term must not be a part of a longer word. */
function wholeWord(form: string): string {
  const letter = String.raw`[\p{Script=Latin}\d]`
  const isLetter = new RegExp(letter, 'u')
  const before = isLetter.test(form.charAt(0)) ? `(?<!${letter})` : ''
  const behind = isLetter.test(form.at(-1) ?? '') ? `(?!${letter})` : ''

  return before + RegExp.escape(form) + behind
}

/** A plugin that lets a term be linked to the glossary by `<Term>` where it first occurs on a page. */
export function glossaryTerms(finder: TermFinder): HastPluginDefinition {
  const linked = new Set<string>()

  return {
    name: 'glossary-terms',
    element: {
      filter: ['p', 'li'],
      visit(node, context) {
        for (const child of node.children) {
          if (child.type !== 'text') continue
          const match = firstTerm(child.value, finder, linked)
          if (!match) continue
          linked.add(match.id)
          context.replaceNode(child, [
            { type: 'text', value: child.value.slice(0, match.start) },
            {
              type: 'mdxJsxTextElement',
              name: 'Term',
              attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: match.id }],
              children: [{ type: 'text', value: child.value.slice(match.start, match.end) }],
            },
            { type: 'text', value: child.value.slice(match.end) },
          ])
        }
      },
    },
  }
}

/** The first term in a text that is not linked yet. */
function firstTerm(text: string, { pattern, idOf }: TermFinder, linked: ReadonlySet<string>) {
  for (const { 0: form, index: start } of text.matchAll(pattern)) {
    const id = idOf(form)
    if (id && !linked.has(id)) return { id, start, end: start + form.length }
  }

  return undefined
}
