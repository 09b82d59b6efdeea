import { reference } from 'astro:content'

/** A code of the table, as another record names it; whether there is one is told by the rules. */
export const codeReference = reference('codes').transform(({ id }) => id)

/** A source of the table, in the same way. */
export const sourceReference = reference('sources').transform(({ id }) => id)
