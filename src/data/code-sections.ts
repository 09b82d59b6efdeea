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
  const groups: { title: string; rows: Row[] }[] = [
    {
      title: t('code.alerts'),
      rows: own.map(({ number, name }) => [t('code.alert', { number: String(number) }), name]),
    },
    {
      title: t('code.equivalents'),
      rows: (code.equivalents ?? []).map(({ system, name, number }) => {
        const shown = number === undefined ? [] : [system === 'ntstatus' ? toHex(number) : String(number)]

        return [t(`system.${system}`), name, ...shown]
      }),
    },
    {
      title: t('code.programs'),
      rows: appearancesOf(code, appearances).map(({ product, text }) => [t(`product.${product}`), text]),
    },
    {
      title: t('code.printed'),
      rows: printed.replaceAll(' ', '') === code.name ? [] : [[t('code.printed.lead'), printed]],
    },
  ]

  return groups.filter(({ rows }) => rows.length > 0)
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

/** Where the record of a code comes from, each with the key of the words before it: documentation in a locale's language, or a file. */
export function sourceLinks(code: Code, tag: string) {
  const named = code.sources.flatMap((id) => sources[id] ?? [])

  return named.map((source) =>
    'learn' in source
      ? { label: 'code.documentation', title: source.title, url: learnUrl(tag, source.learn) }
      : { label: 'code.values-from', title: source.title, url: repositoryUrl(source.repository, source.path) },
  )
}
