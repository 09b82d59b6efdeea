import { DEFAULT_LOCALE, LOCALES } from '../locales/locales.ts'
import { repeated, type Rule } from './rule.ts'

/** Every locale has every interface string, with the same placeholders. */
export const assertStrings: Rule = ({ strings }, say) => {
  const original = strings.get(DEFAULT_LOCALE) ?? {}
  const keys = new Set([...strings.values()].flatMap((own) => Object.keys(own)))
  for (const { tag } of LOCALES) {
    const file = `content/${tag}/ui.yaml`
    const own = strings.get(tag)
    if (!own) say(file, 'the file is missing', 'copy the one of the default locale and translate it')
    for (const key of own ? keys : []) {
      const text = own?.[key]
      const having = [...strings].filter(([, other]) => other[key] !== undefined).map(([other]) => other)
      const known = placeholdersIn(original[key] ?? text ?? '')
      const unknown = placeholdersIn(text ?? '').find((name) => !known.includes(name))
      if (text === undefined)
        say(
          file,
          `the interface string "${key}" is missing, unlike in ${having.join(' and ')}`,
          'add it here, or remove it there',
        )
      if (unknown) say(`${file}, ${key}`, `the placeholder {${unknown}} is not known`, `use those of ${DEFAULT_LOCALE}`)
    }
  }
}

/** What a locale's files say belongs to a record that exists, and the default locale says it of all. */
export const assertLocaleFiles: Rule = ({ codes, relatedErrors, glossaries, relatedErrorTexts, searchTerms }, say) => {
  const errors = relatedErrors.map(({ id }) => id)
  const english = `content/${DEFAULT_LOCALE}`
  const files: [files: ReadonlyMap<string, object>, name: string, known: readonly string[], where: string][] = [
    [relatedErrorTexts, 'related-errors.yaml', errors, 'content/related-errors.yaml'],
    [glossaries, 'glossary.yaml', Object.keys(glossaries.get(DEFAULT_LOCALE) ?? {}), `${english}/glossary.yaml`],
    [searchTerms, 'search-terms.yaml', [...codes.map(({ name }) => name), ...errors], 'any table'],
  ]
  for (const [byLocale, name, known, where] of files) {
    for (const [tag, id] of [...byLocale].flatMap(([tag, own]) => Object.keys(own).map((id) => [tag, id] as const))) {
      if (!known.includes(id))
        say(`content/${tag}/${name}, ${id}`, `${id} is not in ${where}`, 'correct the id, or add it there')
    }
  }
  for (const id of errors) {
    if (relatedErrorTexts.get(DEFAULT_LOCALE)?.[id]) continue
    say(`${english}/related-errors.yaml, ${id}`, 'its sentence is missing', 'add one here')
  }
  for (const [tag, own] of searchTerms) {
    for (const [code, phrases] of Object.entries(own)) {
      for (const phrase of repeated(phrases.map((text) => text.toLowerCase())))
        say(`content/${tag}/search-terms.yaml, ${code}`, `"${phrase}" stands there twice`, 'keep it once')
    }
  }
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
