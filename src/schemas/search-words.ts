import { z } from 'astro/zod'

/** Words of one kind, as the search takes them. */
export const searchWords = z.array(z.string().regex(/^[^\s\p{Lu}]+$/u, 'must be one word in small letters'))

/** Phrases of one kind, as the search takes them. */
export const searchPhrases = z.array(
  z.string().regex(/^[\p{Ll}\p{Lo}' ]+$/u, 'must be a phrase in small letters without signs'),
)
