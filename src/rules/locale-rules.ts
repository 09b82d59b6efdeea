import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import type { Fault } from './fault.ts'
import type { RuledContent } from './rules.ts'
import { repeated } from './table-rules.ts'

/** Every locale has every interface string, with the same placeholders. */
export function assertStrings({ strings }: RuledContent): Fault[] {
  const original = strings.get(DEFAULT_LOCALE) ?? {}
  const keys = new Set([...strings.values()].flatMap((own) => Object.keys(own)))

  return LOCALES.flatMap(({ tag }) => {
    const file = `content/${tag}/ui.yaml`
    const own = strings.get(tag)
    if (!own)
      return [{ file, wrong: 'the file is missing', right: 'copy the one of the default locale and translate it' }]

    return [...keys].flatMap((key): Fault[] => {
      const text = own[key]
      const having = [...strings].filter(([, other]) => other[key] !== undefined).map(([other]) => other)
      if (text === undefined) {
        const wrong = `the interface string "${key}" is missing, unlike in ${having.join(' and ')}`
        return [{ file, wrong, right: 'add it here, or remove it there' }]
      }
      const unknown = placeholdersIn(text).find((name) => !placeholdersIn(original[key] ?? text).includes(name))
      if (!unknown) return []

      return [
        {
          file,
          record: key,
          wrong: `the placeholder {${unknown}} is not known`,
          right: `use those of ${DEFAULT_LOCALE}`,
        },
      ]
    })
  })
}

/** What a locale's files say belongs to a record that exists, and the default locale says it of all. */
export function assertLocaleFiles(content: RuledContent): Fault[] {
  const errors = new Set(content.relatedErrors.map(({ id }) => id))
  const codes = new Set(content.codes.map(({ name }) => name))
  const terms = new Set(Object.keys(content.glossaries.get(DEFAULT_LOCALE) ?? {}))
  const written = content.relatedErrorTexts.get(DEFAULT_LOCALE) ?? {}

  return [
    ...strangers(content.relatedErrorTexts, errors, 'related-errors.yaml', 'content/related-errors.yaml'),
    ...strangers(content.glossaries, terms, 'glossary.yaml', `content/${DEFAULT_LOCALE}/glossary.yaml`),
    ...strangers(content.searchTerms, codes, 'search-terms.yaml', 'content/codes.yaml'),
    ...[...errors]
      .filter((id) => !written[id])
      .map((id): Fault => ({
        file: `content/${DEFAULT_LOCALE}/related-errors.yaml`,
        record: id,
        wrong: 'its sentence is missing',
        right: 'add one here',
      })),
    ...[...content.searchTerms].flatMap(([tag, byCode]) =>
      Object.entries(byCode).flatMap(([record, phrases]) =>
        repeated(phrases.map((phrase) => phrase.toLowerCase())).map((phrase): Fault => ({
          file: `content/${tag}/search-terms.yaml`,
          record,
          wrong: `"${phrase}" stands there twice`,
          right: 'keep it once',
        })),
      ),
    ),
  ]
}

function strangers(
  files: ReadonlyMap<string, object>,
  known: ReadonlySet<string>,
  name: string,
  where: string,
): Fault[] {
  return [...files].flatMap(([tag, own]) =>
    Object.keys(own)
      .filter((id) => !known.has(id))
      .map((id): Fault => {
        const right = 'correct the id, or add it there'
        return { file: `content/${tag}/${name}`, record: id, wrong: `${id} is not in ${where}`, right }
      }),
  )
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
