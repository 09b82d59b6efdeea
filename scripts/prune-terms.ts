import { readFileSync, writeFileSync } from 'node:fs'
import { isSeq, parseDocument } from 'yaml'
import { LOCALES } from '../src/locales/locales.ts'
import { builtDocuments } from './prune/built-documents.ts'
import { prune } from './prune/prune.ts'

/*
 * Takes out of content/<locale>/search-terms.yaml what the search finds anyway: `node scripts/prune-terms.ts [locale …]`. It needs a
 * build of the same content in dist. Run it by hand and read what changed.
 */

const asked = process.argv.slice(2)
const folder = process.env['OUT'] || 'dist'

for (const { tag } of LOCALES.filter((locale) => asked.length === 0 || asked.includes(locale.tag))) {
  const file = `content/${tag}/search-terms.yaml`
  const document = parseDocument(readFileSync(file, 'utf8'))
  const terms = new Map(Object.entries(document.toJS() as Record<string, string[]>))
  const { documents, relatedTo } = builtDocuments(folder, tag, terms)
  const kept = prune(tag, documents, relatedTo)
  const before = [...terms.values()].flat().length
  for (const [code, phrases] of terms) {
    const left = new Set(kept.get(code))
    if (left.size === 0) document.delete(code)
    else keepOnly(document.get(code), phrases, left)
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }))
  console.log(`${file}: ${[...kept.values()].flat().length} of ${before} phrases are left.`)
}

/** Takes out of a list what is not among those that are left. */
function keepOnly(list: unknown, phrases: readonly string[], left: ReadonlySet<string>): void {
  if (isSeq(list))
    for (const [place, phrase] of [...phrases.entries()].reverse()) if (!left.has(phrase)) list.delete(place)
}
