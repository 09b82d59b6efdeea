import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { LOCALES } from './locales/locales.ts'
import { alertRecord } from './schemas/alert-record.ts'
import { appearanceRecord } from './schemas/appearance-record.ts'
import { codeRecord } from './schemas/code-record.ts'
import { functionRecord } from './schemas/function-record.ts'
import { guidePage } from './schemas/guide-page.ts'
import { neighbourRecord } from './schemas/neighbour-record.ts'
import { localeLoader, tableLoader } from './source/loaders.ts'

/** Of the pages of codes only the versions, by which Astro sees that one has changed: their texts are many, and are kept once. */
const textOfCode = z.object({ version: z.string() })

/** The tables, one collection per locale for the pages of its codes, and one for its guides. */
export const collections = {
  codes: defineCollection({ loader: tableLoader('codes', 'name'), schema: codeRecord }),
  functions: defineCollection({ loader: tableLoader('functions', 'name'), schema: functionRecord }),
  alerts: defineCollection({ loader: tableLoader('alerts', 'name'), schema: alertRecord }),
  neighbours: defineCollection({ loader: tableLoader('neighbours', 'id'), schema: neighbourRecord }),
  appearances: defineCollection({ loader: tableLoader('appearances'), schema: appearanceRecord }),
  ...Object.fromEntries(
    LOCALES.flatMap(({ tag }) => [
      [tag, defineCollection({ loader: localeLoader(tag), schema: textOfCode })],
      [
        `guides-${tag}`,
        defineCollection({ loader: glob({ base: `./content/${tag}/guides`, pattern: '*.mdx' }), schema: guidePage }),
      ],
    ]),
  ),
}
