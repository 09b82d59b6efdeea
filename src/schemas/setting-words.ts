import { z } from 'astro/zod'

/** Words of one kind that tell where something happened rather than what. */
export const settingWords = z.array(z.string().regex(/^[^\s\p{Lu}]+$/u, 'must be one word in small letters'))
