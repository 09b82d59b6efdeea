import { AstroError } from 'astro/errors'
import type { Loader } from 'astro/loaders'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

type Data = Record<string, unknown>

/**
 * Loads one file of `content/`: names with records, or a list of them. Their ids are their places, so that Astro keeps their order, or
 * where others refer to a record by its `name`, that. Astro's own loader of one file logs what it cannot read and goes on without it, so
 * that a build would publish half a table.
 */
export function tableLoader(name: string, isNamed = false): Loader {
  const filePath = `content/${name}`

  return {
    name: 'table',
    async load({ config, parseData, store, watcher }) {
      const path = fileURLToPath(new URL(filePath, config.root))
      const fill = async () => {
        store.clear()
        const names = new Set<unknown>()
        for (const [id, data] of recordsIn(await readFile(path), filePath, isNamed)) {
          const name = data['name'] ?? data['id'] ?? id
          if (names.has(name))
            throw new AstroError(`${filePath}, ${name}: the name stands there twice; keep one record.`)
          names.add(name)
          store.set({ id, data: await parseData({ id, data, filePath }), filePath })
        }
      }
      await fill()
      watcher?.on('change', async (changed) => {
        if (changed === path) await fill()
      })
    },
  }
}

/** Throws an AstroError of one sentence for what is no such file. */
function recordsIn(bytes: Uint8Array, filePath: string, isNamed: boolean): [id: string, data: Data][] {
  try {
    const records = parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Data[] | Record<string, Data>
    if (!Array.isArray(records)) return Object.entries(records)

    return records.map((data, place) => [isNamed ? String(data['name']) : String(place).padStart(4, '0'), data])
  } catch (cause) {
    const [reason] = (cause as Error).message.split('\n')
    throw new AstroError(`${filePath}: the file cannot be read (${reason}); mend it there.`)
  }
}
