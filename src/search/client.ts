import type { Answer } from '../codes/answer.ts'
import { lookupIndex } from '../codes/lookup-index.ts'
import { DEFAULT_LOCALE, otherLocales } from '../locales/locales.ts'
import { translator, type Translate } from '../locales/strings.ts'
import { restOf, withCauses } from './cause-lines.ts'
import type { CodesFile } from './codes-file.ts'
import type { Known } from './items.ts'
import { fetchJson, type ReadJson } from './fetch-json.ts'
import { lookupText } from './long-text.ts'
import { once } from './once.ts'
import type { PageHit } from './pages.ts'
import { ENOUGH, resultsOf, type Found, type Results } from './results.ts'
import type { CausesFile, WordHit, Words, WordsFile } from './words.ts'

/** Where a search finds its files, as the search box carries it in its `data-` attributes. */
export interface SearchConfig {
  locale?: string
  /** The path of the site, with a slash at both ends. */
  base?: string
  /** Paths from the base, with spaces between them: codes, causes, words, and the words of each other language. */
  files?: string
}

/** Answers inputs, in three stages. Each rejects where a file that it needs cannot be had, and asks for that file again the next time. */
export interface SearchClient {
  /** The path of the locale, with a slash at both ends. */
  home: string
  /** What looks up the interface strings that results are shown with. */
  translate(): Promise<Translate>
  /** Names and numbers. */
  names(input: string): Promise<Results>
  /** Words too. */
  words(input: string): Promise<Results>
  /** Pages and causes too; where only they cannot be had, the rest. */
  all(input: string): Promise<Results>
}

/** What is longer is no query for pages. */
const LONGEST_FOR_PAGES = 200

/** A search of one locale; `readJson` reads its files. Throws nothing. */
export function searchClient(config: SearchConfig, readJson: ReadJson = fetchJson): SearchClient {
  const { locale = '', base = '/', files = '' } = config
  const [codesPath = '', causesPath = '', ownPath = '', ...otherPaths] = files.split(' ')
  const known = once(async (): Promise<Known> => {
    const file = await readJson<CodesFile>(base + codesPath)

    return { index: lookupIndex(file), t: translator(locale, file.strings) }
  })
  const loadWords = (path: string) =>
    once(async (): Promise<Words> => {
      const [{ loadWords: load }, file] = await Promise.all([import('./words.ts'), readJson<WordsFile>(base + path)])

      return load(file)
    })
  const own = loadWords(ownPath)
  const others = otherLocales(locale).map(({ tag }, place) => ({ tag, load: loadWords(otherPaths[place] ?? '') }))
  const causes = once(() => readJson<CausesFile>(base + causesPath))
  const pages = once(async () => (await import('./pages.ts')).loadPages(base, locale))
  let last: { input: string; answer: Promise<Answer> } | undefined

  /** Looks an input up, once for all stages. */
  function answerTo(input: string, { index }: Known): Promise<Answer> {
    if (last?.input !== input) last = { input, answer: lookupText(input, index) }

    return last.answer
  }

  async function foundBy({ words }: Answer, { index }: Known): Promise<Found> {
    let hits = words ? (await own()).search(words) : []
    for (const { tag, load } of words ? others : []) {
      if ((hits.find(({ id }) => index.byName.has(id))?.share ?? 0) >= shareWithout(tag, words)) continue
      const language = new Intl.DisplayNames(locale, { type: 'language' }).of(tag.replace(/-.*/, '')) ?? tag
      hits = merged(hits, (await load()).search(words), language)
    }

    return { hits }
  }

  async function pagesWith(asked: string, input: string): Promise<PageHit[]> {
    if (!asked || input.length > LONGEST_FOR_PAGES) return []
    const words = await own()
    const query = words.rewrite(asked)

    return pages()
      .then((search) => search(query, (text) => words.shareIn(query, text)))
      .catch(() => [])
  }

  /**
   * Under each code its causes, the closest first where the input says more than names and numbers: by all their words for codes that
   * were read, by their titles for codes that words found, since those words have cost enough.
   */
  async function withClosest(input: string, results: Results, { index }: Known): Promise<Results> {
    const rest = restOf(input, results.answer.recognized)
    const inOrder = () => withCauses(results, index, () => [])
    if (!/\p{L}/u.test(rest)) return inOrder()
    const isRead = results.answer.recognized.length > 0

    return Promise.all([own(), isRead ? causes() : ({} as CausesFile)])
      .then(([words, file]) => withCauses(results, index, (code, titles) => words.closest(rest, titles, file[code])))
      .catch(inOrder)
  }

  return {
    home: `${base}${locale}/`,
    translate: async () => (await known()).t,
    async names(input) {
      const all = await known()

      return resultsOf(input, await answerTo(input, all), all)
    },
    async words(input) {
      const all = await known()
      const answer = await answerTo(input, all)

      return resultsOf(input, answer, all, await foundBy(answer, all))
    },
    async all(input) {
      const all = await known()
      const answer = await answerTo(input, all)
      const found = await foundBy(answer, all)
      const results = resultsOf(input, answer, all, { ...found, pages: await pagesWith(answer.words, input) })

      return withClosest(input, results, all)
    },
  }
}

/** The share of the words that must be held elsewhere for a locale not to be asked: people mix English words into any language. */
function shareWithout(tag: string, words: string): number {
  return tag === DEFAULT_LOCALE && /[A-Za-z]{3}/.test(words) ? 1 : ENOUGH
}

/** What two languages found → each code once, by the one that says more about it. */
function merged(hits: readonly WordHit[], others: readonly WordHit[], language: string): WordHit[] {
  const best = new Map<string, WordHit>()
  for (const hit of [...hits, ...others.map((one) => ({ ...one, language }))]) {
    if (hit.score > (best.get(hit.id)?.score ?? 0)) best.set(hit.id, hit)
  }

  return [...best.values()].sort((a, b) => b.score - a.score)
}
