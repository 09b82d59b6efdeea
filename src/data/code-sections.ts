import type { Code } from '../codes/code.ts'
import { toHex } from '../codes/hresult.ts'
import { appearancesOf } from '../codes/relations.ts'
import { learnUrl, repositoryUrl } from '../locales/paths.ts'
import { codePageOf } from './code-pages.ts'
import { translatorOf } from './strings.ts'
import { alerts, appearances, sources } from './tables.ts'

/*
 * What the page of a code says besides its prose, for each form in which it is written.
 */

/** A label, and what stands beside it as it is typed. */
type Row = [label: string, ...texts: string[]]

/** How a code shows up elsewhere, in groups that are not empty. */
export function appearanceGroups(code: Code, tag: string): { title: string; rows: Row[] }[] {
  const t = translatorOf(tag)
  const printed = code.printed?.[tag] ?? code.name
  const own = alerts.filter((alert) => alert.code === code.name)
  const groups: Record<string, Row[]> = {
    alerts: own.map(({ number, name }) => [t('code.alert', { number: String(number) }), name]),
    equivalents: (code.equivalents ?? []).map(({ system, name, number }) => {
      if (number === undefined) return [t(`system.${system}`), name]

      return [t(`system.${system}`), name, system === 'ntstatus' ? toHex(number) : String(number)]
    }),
    programs: appearancesOf(code, appearances).map(({ product, text }) => [t(`product.${product}`), text]),
    printed: printed.replaceAll(' ', '') === code.name ? [] : [[t('code.printed.lead'), printed]],
  }

  return Object.entries(groups)
    .filter(([, rows]) => rows.length > 0)
    .map(([key, rows]) => ({ title: t(`code.${key}`), rows }))
}

/** The codes that are easily taken for one, with the difference, and others to look at, with their meaning; each in its locale. */
export function relatedCodes({ name: own, related }: Code, tag: string) {
  const { data, tag: written } = codePageOf(tag, own)
  const { distinctions = {} } = data
  const others = related.filter((name) => !distinctions[name]).map((name) => ({ name, page: codePageOf(tag, name) }))

  return {
    distinguished: Object.entries(distinctions).map(([name, text]) => ({ name, text, written })),
    others: others.map(({ name, page }) => ({ name, text: page.data.meaning, written: page.tag })),
  }
}

/** Where the record of a code comes from: documentation in the language of a locale, and files with its value. */
export function sourceLinks(code: Code, tag: string) {
  return code.sources.map((id) => {
    const source = sources[id]
    if (!source) throw new Error(`${id} is no source`)

    return 'learn' in source
      ? { group: 'documentation', title: source.title, url: learnUrl(tag, source.learn) }
      : { group: 'values-from', title: source.title, url: repositoryUrl(source.repository, source.path) }
  })
}
