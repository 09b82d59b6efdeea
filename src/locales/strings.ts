/**
 * Strings → the same with a sign around every blank that keeps what is filled in from mixing with the text beside it. Where
 * lines run from right to left, a minus would stand behind its number otherwise.
 */
export function isolated(strings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(strings).map(([key, text]) => [key, text.replaceAll(/\{\w+\}/g, '\u2068$&\u2069')]),
  )
}

/** Looks up an interface string and fills its {placeholders}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/**
 * The strings of a locale → what looks them up. A key ending in `.one` or `.other` is chosen by `count`, in the locale's own plural.
 * The function throws an Error for a key that no locale has.
 */
export function translator(tag: string, strings: Readonly<Record<string, string>>): Translate {
  const plural = new Intl.PluralRules(tag)
  const number = new Intl.NumberFormat(tag)

  return (key, values = {}) => {
    const count = values['count']
    const form = typeof count === 'number' ? `${key}.${plural.select(count) === 'one' ? 'one' : 'other'}` : key
    const text = strings[form] ?? strings[key]
    if (text === undefined) throw new Error(`the interface string "${form}" does not exist in ${tag}`)

    return fill(text, values, number.format)
  }
}

/** A text with {placeholders} → the same with values in their place; a placeholder without one stays. */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  write: (value: number) => string = String,
): string {
  return text.replaceAll(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name] ?? written

    return typeof value === 'number' ? write(value) : value
  })
}

/** Names → one line, joined as the language joins them; empty where there are none. */
export function listOf(names: readonly string[], t: Translate): string {
  return names.reduce((first, next) => (first ? t('list.pair', { first, next }) : next), '')
}
