import { readFileSync } from 'node:fs'
import phrases from 'opencc-js/dict/TWPhrases'
import { Converter } from 'opencc-js'
import { parse } from 'yaml'
import { z } from 'astro/zod'

const word = z.strictObject({ not: z.string(), use: z.string(), except: z.array(z.string()).default([]) })
const list = z.strictObject({
  'en-US': z.array(word),
  'it-IT': z.array(word),
  'zh-TW': z.array(word),
  taiwanese: z.array(z.string()),
  signs: z.string(),
})

/** The words that the locales avoid, from the list in this folder. */
export const terms = list.parse(parse(readFileSync(new URL('terms.yaml', import.meta.url), 'utf8')))

const mainland = phrases.split('|').map((entry) => entry.split(' '))
const toTaiwan = Converter({ from: 'cn', to: 'tw' })

/** What a text of a locale says in words that the locale avoids, with the word to be used. */
export function wrongTerms(tag: string, text: string): string[] {
  const own = tag === 'en-US' || tag === 'it-IT' || tag === 'zh-TW' ? terms[tag] : []
  const prose = withoutQuotes(text).replaceAll(/\s+/g, ' ')

  return own
    .filter(({ not, except }) => beginsWordIn(without(prose, except), not))
    .map(({ not, use }) => `"${not}" instead of "${use}"`)
}

/** The words of the mainland in a text for Taiwan, by the dictionary of OpenCC. */
export function mainlandTerms(text: string): string[] {
  const prose = without(withoutQuotes(text), terms.taiwanese)

  return mainland
    .filter(([cn = '', tw]) => cn !== tw && prose.includes(cn))
    .map(([cn, tw]) => `"${cn}" instead of "${tw}"`)
}

/** The simplified signs in a text for Taiwan, by the dictionary of OpenCC. */
export function simplifiedSigns(text: string): string[] {
  const signs = [...withoutQuotes(text)].filter((sign) => !terms.signs.includes(sign) && toTaiwan(sign) !== sign)

  return [...new Set(signs)].map((sign) => `"${sign}" instead of "${toTaiwan(sign)}"`)
}

/** Whether a word, or one that begins with it, stands in a text. Han is written without spaces: there it may stand anywhere. */
function beginsWordIn(text: string, start: string): boolean {
  const place = /^\p{Script=Han}/u.test(start) ? '' : String.raw`(?<![\p{L}\p{N}_])`

  return new RegExp(place + RegExp.escape(start), 'iu').test(text)
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, own) => rest.replaceAll(own, ' '), text)
}

/** Identifiers and the words of others are not our words. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/`[^`]*`|\*[^*]*\*/g, ' ')
}
