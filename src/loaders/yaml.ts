import type { Loader, LoaderContext } from 'astro/loaders'
import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

type Data = Record<string, unknown>

/** A file of `content/` that cannot be read. Its message is one plain sentence. */
export class ContentFileError extends Error {
  override readonly name = 'ContentFileError'

  constructor(place: string, wrong: string, right: string, cause?: unknown) {
    super(`content/${place}: ${wrong}; ${right}.`, { cause })
  }
}

/*
 * Astro's own loaders log a YAML file that cannot be read and go on without it, so that a build would publish half a table.
 */

/**
 * Loads a list of records from one file of `content/`. A record's id is its place in the file, so that Astro keeps their order; where
 * others refer to it, its name, and `order` is its place.
 */
export function tableLoader(file: string, isNamed = false): Loader {
  return loader('yaml-table', async (context) => {
    const records = await readYaml(context, file)
    if (!Array.isArray(records))
      throw new ContentFileError(
        file,
        'the file holds no list',
        `begin each record with "- ${isNamed ? 'name: ' : ''}"`,
      )
    for (const [order, data] of (records as Data[]).entries()) {
      if (isNamed) await store(context, file, String(data?.['name']), { ...data, order })
      else await store(context, file, String(order).padStart(4, '0'), data)
    }
  })
}

/** Loads a file of names with values from `content/`, an entry for each name. */
export function mapLoader(file: string): Loader {
  return loader('yaml-map', async (context) => {
    for (const [id, data] of Object.entries(asMap(file, await readYaml(context, file)))) {
      await store(context, file, id, data as Data)
    }
  })
}

/** Loads the file of one name from every locale's folder that has it; an entry's id is the locale's tag. */
export function localeLoader(name: string): Loader {
  return loader('yaml-locale', async (context) => {
    for (const file of globSync(`*/${name}`, { cwd: contentOf(context) }).sort()) {
      const path = file.replaceAll('\\', '/')
      await store(context, path, dirname(path), asMap(path, await readYaml(context, path)))
    }
  })
}

function loader(name: string, fill: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    async load(context) {
      const reload = async () => {
        context.store.clear()
        await fill(context)
      }
      await reload()
      context.watcher?.on('change', async (path) => {
        if (path.startsWith(contentOf(context)) && path.endsWith('.yaml')) await reload()
      })
    },
  }
}

async function store(context: LoaderContext, file: string, id: string, data: Data): Promise<void> {
  const filePath = `content/${file}`
  if (context.store.has(id))
    throw new ContentFileError(`${file}, ${id}`, 'the name stands there twice', 'keep one record')
  context.store.set({ id, data: await context.parseData({ id, data, filePath }), filePath })
}

async function readYaml(context: LoaderContext, file: string): Promise<unknown> {
  const text = decode(file, await readFile(join(contentOf(context), file)))
  try {
    return parse(text)
  } catch (cause) {
    const [reason] = (cause as Error).message.split('\n')
    throw new ContentFileError(file, `the YAML cannot be read (${reason})`, 'mend it there', cause)
  }
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ContentFileError(file, 'the file is not UTF-8', 'save it again with that encoding', cause)
  }
}

function asMap(file: string, value: unknown): Data {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Data
  throw new ContentFileError(file, 'the file holds no names with values', 'write "name: value"')
}

function contentOf({ config }: LoaderContext): string {
  return fileURLToPath(new URL('content/', config.root))
}
