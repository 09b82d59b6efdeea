import { DEFAULT_LOCALE } from '../locales/locales.ts'
import { codePath, localePath } from '../locales/paths.ts'
import { content } from './content.ts'
import { isCode, relatedErrors } from './tables.ts'

/** The related errors in the order of the table, with what a locale says of them, or the default one where that lacks it. */
export function relatedErrorsOf(tag: string) {
  return relatedErrors.map((record) => {
    const own = content.relatedErrorTexts.get(tag)?.[record.id]
    const text = own ?? content.relatedErrorTexts.get(DEFAULT_LOCALE)?.[record.id]
    if (!text) throw new Error(`${record.id} has no sentence in ${DEFAULT_LOCALE}`)

    return { ...record, ...text, tag: own ? tag : DEFAULT_LOCALE }
  })
}

/** The page of a code in a locale, or the place of a related error; undefined for a name that is neither. */
export function errorPath(tag: string, name: string): string | undefined {
  if (isCode(name)) return codePath(tag, name)

  return relatedErrors.some(({ id }) => id === name) ? localePath(tag, `related-errors/#${name}`) : undefined
}
