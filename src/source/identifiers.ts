import type { HastPluginDefinition } from 'satteri'
import { codePath, learnUrl } from '../locales/paths.ts'

/** Where identifiers lead: codes to their pages, functions and flags to Microsoft Learn. */
export interface IdentifierTargets {
  codes: ReadonlySet<string>
  /** Function names → path on Microsoft Learn. */
  functions: ReadonlyMap<string, string>
  /** Other names, or beginnings of names that end in _ → path on Microsoft Learn. */
  others: ReadonlyMap<string, string>
}

/** An identifier → where it leads in a locale; undefined where the site knows no page for it. */
export function identifierUrl(tag: string, identifier: string, targets: IdentifierTargets): string | undefined {
  if (targets.codes.has(identifier)) return codePath(tag, identifier)
  const bare = identifier.replace(/\(.*$/, '')
  const path = targets.functions.get(bare) ?? targets.others.get(bare) ?? familyPath(bare, targets)

  return path && learnUrl(tag, path)
}

/** The SSPI names in a text that are no codes. A prefix alone, such as SEC_E_, is not a name. */
export function unknownCodesIn(text: string, codes: ReadonlySet<string>): string[] {
  const names = text.match(/\bSEC_[EI]_\w*[A-Za-z0-9]/g) ?? []

  return [...new Set(names.filter((name) => !codes.has(name)))]
}

/** A plugin that links the identifiers in backticks, once a page each, and keeps all of them out of translation. */
export function identifiers(tag: string, targets: IdentifierTargets, own?: string): HastPluginDefinition {
  const linked = new Set<string>(own ? [own] : [])

  return {
    name: 'identifiers',
    element: {
      filter: ['code'],
      visit(node, context) {
        context.setProperty(node, 'translate', 'no')
        const parent = context.parent(node)
        if (parent?.type === 'element' && (parent.tagName === 'pre' || parent.tagName === 'a')) return
        const text = context.textContent(node)
        const url = linked.has(text) ? undefined : identifierUrl(tag, text, targets)
        if (!url) return
        linked.add(text)
        context.wrapNode(node, { type: 'element', tagName: 'a', properties: { href: url }, children: [] })
      },
    },
  }
}

function familyPath(identifier: string, targets: IdentifierTargets): string | undefined {
  for (const [name, path] of targets.others) if (name.endsWith('_') && identifier.startsWith(name)) return path

  return undefined
}
