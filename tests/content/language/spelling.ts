import { readFileSync } from 'node:fs'
import { getDefaultBundledSettingsAsync, mergeSettings, readSettings, spellCheckDocument } from 'cspell-lib'
import type { Passage } from './prose.ts'

/** A word that no dictionary of its language holds. */
export interface Misspelling {
  word: string
  passage: Passage
}

const LANGUAGES: Record<string, { language: string; dictionary?: string }> = {
  'en-US': { language: 'en' },
  'it-IT': { language: 'it', dictionary: '@cspell/dict-it-it/cspell-ext.json' },
}

/** The locales that have a dictionary; Chinese has no spelling to check. */
export const SPELT = Object.keys(LANGUAGES)

/** Articles and prepositions that Italian joins to the next word by an apostrophe. */
const ELIDED = /(?<!\p{L})(?:[cdlmnstv]|un|(?:d|n|s|c)?(?:a|e|o|u)ll|quell|quest|com|dov|cos)'(?=[\p{L}\p{N}])/giu

/**
 * The misspelt words of passages in a locale. Identifiers, blanks to be filled in, and words quoted from a log are not
 * looked at. Throws an Error for a locale without a dictionary.
 */
export async function misspellings(tag: string, passages: readonly Passage[]): Promise<Misspelling[]> {
  const known = LANGUAGES[tag]
  if (!known) throw new Error(`there is no dictionary for ${tag}`)
  const lines = passages.map(({ text }) => plain(text))
  const text = lines.join('\n')
  const document = { uri: 'text:///prose.txt', text, languageId: 'plaintext', locale: known.language }
  const settings = mergeSettings(
    await getDefaultBundledSettingsAsync(),
    known.dictionary ? await readSettings(known.dictionary, import.meta.url) : {},
    {
      language: known.language,
      languageId: 'plaintext',
      words: [...wordsOf('names'), ...wordsOf(tag)],
      minWordLength: 3,
      caseSensitive: tag === 'it-IT',
      maxNumberOfProblems: 1000,
    },
  )
  const { errors, issues } = await spellCheckDocument(
    document,
    { generateSuggestions: false, noConfigSearch: true },
    settings,
  )
  if (errors?.length) throw new Error(`the spelling could not be checked: ${errors.join(', ')}`)

  return issues.flatMap(({ text: word, offset }) => {
    const passage = passages[text.slice(0, offset).split('\n').length - 1]

    return passage ? { word, passage } : []
  })
}

function plain(text: string): string {
  return text
    .replaceAll(/`[^`]*`|\*[^*]*\*|\{[^}]*\}|\w*_\w*/g, ' ')
    .replaceAll(ELIDED, ' ')
    .replaceAll('\n', ' ')
}

/** The words of a list in this project, one a line. */
function wordsOf(list: string): string[] {
  const text = readFileSync(new URL(`words/${list}.txt`, import.meta.url), 'utf8')

  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}
