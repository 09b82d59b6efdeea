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

type Glossary = Readonly<Record<string, Omit<GlossaryEntry, 'definition'>>>

/**
 * The glossary of a locale; undefined where it has none. The Markdown pipeline is set up before the content layer has read anything, so
 * this one file is read here.
 */
export function glossaryFileOf(tag: string): Glossary | undefined {
  try {
    return parse(readFileSync(`content/${tag}/glossary.yaml`, 'utf8')) as Glossary
  } catch {
    // What is wrong with the file is said by the collection that loads it.
    return undefined
  }
}

/** A plugin that lets a term be linked to the glossary by `<Term>` where it first occurs on a page, by its longest form. */
export function glossaryTerms(glossary: Glossary): HastPluginDefinition {
  const ids = idsByForm(glossary)
  const forms = [...ids.keys()].sort((a, b) => b.length - a.length).map(wholeWord)
  const pattern = new RegExp(forms.join('|'), 'giu')
  const linked = new Set<string>()

  return {
    name: 'glossary-terms',
    element: {
      filter: ['p', 'li'],
      visit(node, context) {
        for (const child of node.children) {
          if (child.type !== 'text') continue
          for (const { 0: form, index: start } of child.value.matchAll(pattern)) {
            const id = ids.get(form.toLowerCase())
            if (!id || linked.has(id)) continue
            linked.add(id)
            context.replaceNode(child, [
              { type: 'text', value: child.value.slice(0, start) },
              {
                type: 'mdxJsxTextElement',
                name: 'Term',
                attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
                children: [{ type: 'text', value: form }],
              },
              { type: 'text', value: child.value.slice(start + form.length) },
            ])
            break
          }
        }
      },
    },
  }
}

/** The forms of the terms in small letters, each with its id; a phrase that is excepted has none. */
function idsByForm(glossary: Glossary): Map<string, string | undefined> {
  const ids = new Map<string, string | undefined>()
  for (const [id, { term, also = [], except = [] }] of Object.entries(glossary)) {
    if (COMMON.has(id)) continue
    for (const phrase of except) ids.set(phrase.toLowerCase(), undefined)
    for (const form of [term, ...also]) if (form.length > 1) ids.set(form.toLowerCase(), id)
  }

  return ids
}

/** In languages with blanks between words a term must not be a part of a longer word. */
function wholeWord(form: string): string {
  const letter = String.raw`[\p{Script=Latin}\d]`
  const isLetter = new RegExp(letter, 'u')
  const before = isLetter.test(form.charAt(0)) ? `(?<!${letter})` : ''
  const behind = isLetter.test(form.at(-1) ?? '') ? `(?!${letter})` : ''

  return before + RegExp.escape(form) + behind
}
