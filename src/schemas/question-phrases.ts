import { z } from 'astro/zod'

/** Phrases that people put around what they ask about. */
export const questionPhrases = z.array(
  z.string().regex(/^[\p{Ll}\p{Lo}' ]+$/u, 'must be a phrase in small letters without signs'),
)
