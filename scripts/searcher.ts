import { createReadStream, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { packBeside } from '../src/codes/beside.ts'
import { codesOf } from '../src/codes/code.ts'
import { packTable, unpackTable } from '../src/codes/table.ts'
import { DEFAULT_LOCALE, LOCALES } from '../src/locales/locales.ts'
import { answerTo, type Loaded, type Results } from '../src/search/answer.ts'
import { PAGEFIND_OPTIONS, searchPages, type Pagefind } from '../src/search/full-text.ts'
import { furtherOf } from '../src/search/further.ts'
import { phraseIndex } from '../src/search/phrases.ts'
import { readLocale } from '../src/source/locale-texts.ts'
import { Reader } from '../src/source/read.ts'
import { searchTextsOf } from '../src/source/search-texts.ts'
import { readTables } from '../src/source/tables.ts'

/** A search as a page of one locale runs it, without a browser. */
export interface Searcher {
  loaded: Loaded
  /** An input → what the search page would show. */
  search(input: string): Promise<Results>
}

/** Searchers by locale, and the way to end them. */
export interface Searchers {
  byLocale: Map<string, Searcher>
  /** Stops serving the full-text index and removes what was copied. */
  close(): void
}

/**
 * Reads the content of a project and the full-text index in its `dist` → a searcher per locale. Without an index only names,
 * numbers, meanings and keywords are searched. Throws an Error where the content cannot be read.
 */
export async function searchersOf(root: string): Promise<Searchers> {
  const loaded = loadAll(root)
  const folder = join(root, 'dist/pagefind')
  if (!existsSync(folder))
    return { byLocale: new Map([...loaded].map(([tag, all]) => [tag, plainSearcher(all)])), close() {} }
  const server = await serve(folder)
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const copies = mkdtempSync(join(tmpdir(), 'recall-'))
  const byLocale = new Map<string, Searcher>()
  for (const [tag, all] of loaded)
    byLocale.set(tag, fullSearcher(all, await pagefindIn(tag, folder, base, copies), tag))

  return {
    byLocale,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(copies, { recursive: true, force: true })
    },
  }
}

/** Reads the content of a project → by locale all that the search of a page may load, as it travels and is unpacked there. */
export function loadAll(root: string): Map<string, Loaded> {
  const reader = new Reader(root)
  const tables = readTables(reader)
  const locales = LOCALES.map(({ tag }) => readLocale(reader, tag))
  const [fault] = reader.faults
  if (fault) throw new Error(`${fault.file}: ${fault.wrong}; ${fault.right}`)
  const codes = codesOf(tables.codes)
  const further = furtherOf(
    travel(packBeside(codes, tables.alerts, tables.neighbours)),
    unpackTable(travel(packTable(codes))),
  )
  const { table } = further.beside
  const indexes = new Map(
    locales.map((locale) => {
      const texts = searchTextsOf(locale, locale.neighbours, tables)

      return [locale.tag, phraseIndex(travel(texts), (code) => table.byName.get(code)?.rank ?? Infinity)]
    }),
  )

  return new Map(
    locales.map(({ tag, strings: labels }): [string, Loaded] => {
      const own = indexes.get(tag)
      const foreign = tag === DEFAULT_LOCALE ? undefined : indexes.get(DEFAULT_LOCALE)
      if (!own) throw new Error(`${tag} has no texts`)
      const texts = { own, ...(foreign && { fallback: { tag: DEFAULT_LOCALE, index: foreign } }) }

      return [tag, { table, labels, further, texts }]
    }),
  )
}

/** What arrives when data is fetched as JSON. */
function travel<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T
}

function plainSearcher(loaded: Loaded): Searcher {
  return { loaded, search: (input) => Promise.resolve(answerTo(input, loaded)) }
}

function fullSearcher(loaded: Loaded, pagefind: Pagefind, tag: string): Searcher {
  const { texts } = loaded

  return {
    loaded,
    async search(input) {
      const results = answerTo(input, loaded)
      if (!texts || results.answer.words !== 'free') return results
      const query = texts.own.telling(input)
      const pages = query ? await searchPages(pagefind, query, tag) : []

      return answerTo(input, { ...loaded, texts: { ...texts, pages } })
    },
  }
}

/** Pagefind's module keeps its language for good, so that each locale needs a copy of its own. */
async function pagefindIn(tag: string, folder: string, base: string, copies: string): Promise<Pagefind> {
  const copy = join(copies, `pagefind-${tag}.mjs`)
  copyFileSync(join(folder, 'pagefind.js'), copy)
  const page = { querySelector: () => ({ getAttribute: () => tag }), currentScript: null }
  Object.assign(globalThis, { document: page })
  const module = (await import(pathToFileURL(copy).href)) as Pagefind
  await module.options({ ...PAGEFIND_OPTIONS, basePath: base, baseUrl: '/' })
  await module.search('warm')

  return module
}

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, normalize(new URL(request.url ?? '/', 'http://localhost').pathname))
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end()
    createReadStream(file).pipe(response)
  })

  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
