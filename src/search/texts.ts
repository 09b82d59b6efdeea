import type { Variants } from './writing.ts'

/** What a locale says about its codes and their neighbours, as the search fetches it. */
export interface SearchTexts {
  codes: [name: string, meaning: string, keywords: string[]][]
  neighbours: [id: string, sentence: string, words: string[]][]
  /** Identifiers in lower case that the pages of few codes name, with the places of these codes. */
  named: [identifier: string, ...codes: number[]][]
  /** Words that say nothing by themselves. */
  fillers: string[]
  /** Words that tell where something happened rather than what. */
  settings: string[]
  /** Terms of the field that are written in Han signs. */
  terms: string[]
  /** Words that hardly anything but the subject of the site has, in small letters. */
  topics: string[]
  /** Phrases that people put around what they ask about. */
  questions: string[]
  /** How readers may write otherwise than these texts do. */
  variants?: Variants
}
