import type { Loader, LoaderContext } from 'astro/loaders'
import { fileURLToPath } from 'node:url'
import { loadContent, type Content } from './content.ts'
import type { Tables } from './tables.ts'

/** Vite loads this module several times in one process; what was read is kept where all of them see it. */
const shared = globalThis as { sspiContent?: Promise<Content> | undefined }

/** The content of the project, read once for a whole build. Rejects with a ContentError where something is wrong in it. */
export function contentOf(root: string): Promise<Content> {
  shared.sspiContent ??= loadContent(root)

  return shared.sspiContent
}

/** Loads a table; a record's id is the value of `key`, or its place. */
export function tableLoader(table: keyof Omit<Tables, 'sources'>, key?: string): Loader {
  return loader(`table-${table}`, async (content, context) => {
    for (const [place, record] of content.tables[table].entries()) {
      const own = key ? (record as Record<string, unknown>)[key] : place
      const id = String(own).padStart(key ? 0 : 4, '0')
      context.store.set({ id, data: await context.parseData({ id, data: record as Record<string, unknown> }) })
    }
  })
}

/** Loads the versions of the pages of a locale's codes. */
export function localeLoader(tag: string): Loader {
  return loader(`locale-${tag}`, async (content, context) => {
    const texts = content.locales.find((locale) => locale.tag === tag)
    for (const [id, { file, version }] of texts?.codes ?? []) {
      context.store.set({ id, filePath: file, data: await context.parseData({ id, data: { version } }) })
    }
  })
}

function loader(name: string, fill: (content: Content, context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root)
      const reload = async () => {
        context.store.clear()
        await fill(await contentOf(root), context)
      }
      await reload()
      context.watcher?.on('change', async (path) => {
        if (!path.includes('content')) return
        shared.sspiContent = undefined
        await reload()
      })
    },
  }
}
