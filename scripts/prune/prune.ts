import { tokenizerOf, type WordDocument } from '../../src/search/word-index.ts'
import { indexOf, prepared, wordRules } from '../../src/search/words-file.ts'

/** A term is found without itself only by a code that holds all of its words: a query seldom has no others. */
const ENOUGH = 1
/** What was taken out is looked up again, and put back where it was needed after all, so often at most. */
const ROUNDS = 4

/**
 * The documents of a locale → by code the search terms that are needed: those whose own words do not find their code first without
 * them. One that stands under two codes is kept under both only where one sends its readers on to the other. Throws nothing.
 */
export function prune(
  tag: string,
  documents: readonly WordDocument[],
  relatedTo: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, string[]> {
  const tokenizer = tokenizerOf(wordRules(tag, documents, {}))
  const ready = prepared(tag, documents, tokenizer)
  const index = indexOf(ready, tokenizer)
  const current = new Map(ready.map((document) => [document.id, document]))
  const firstFor = (phrase: string) => {
    const words = new Set(tokenizer.tokenize(phrase)).size
    const first = index.search(phrase).find(({ id }) => relatedTo.has(String(id)))

    return first && first.queryTerms.length >= words * ENOUGH ? first.id : undefined
  }
  const change = (id: string, terms: string[]) => {
    const document = current.get(id)
    if (!document) return
    const changed = { ...document, terms }
    index.remove(document)
    index.add(changed)
    current.set(id, changed)
  }
  const without = (id: string, phrase: string) => (current.get(id)?.terms ?? []).filter((own) => own !== phrase)
  const removed: { id: string; phrase: string }[] = []

  for (const { id, phrase, place } of doubled(documents, relatedTo)) if (place > 0) change(id, without(id, phrase))
  for (const { id, terms } of documents.map((document) => current.get(document.id) ?? document)) {
    for (const phrase of terms) {
      const before = current.get(id)?.terms ?? []
      change(id, without(id, phrase))
      if (firstFor(phrase) === id) removed.push({ id, phrase })
      else change(id, before)
    }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const needed = removed.filter(
      ({ id, phrase }) => firstFor(phrase) !== id && !current.get(id)?.terms.includes(phrase),
    )
    for (const { id, phrase } of needed) change(id, [...(current.get(id)?.terms ?? []), phrase])
    if (needed.length === 0) break
  }

  return new Map([...current.values()].map(({ id, terms }) => [id, terms]))
}

/** The terms that stand under several codes of which none leads to the first, with their place among these. */
function doubled(
  documents: readonly WordDocument[],
  relatedTo: ReadonlyMap<string, ReadonlySet<string>>,
): { id: string; phrase: string; place: number }[] {
  const owners = new Map<string, { id: string; phrase: string }[]>()
  for (const { id, terms } of documents) {
    for (const phrase of terms) {
      const key = phrase.toLowerCase()
      owners.set(key, [...(owners.get(key) ?? []), { id, phrase }])
    }
  }

  return [...owners.values()].flatMap((all) => {
    const [first] = all
    const isMeant = (id: string) =>
      first !== undefined && (relatedTo.get(first.id)?.has(id) || relatedTo.get(id)?.has(first.id))

    return all.map((one, place) => ({ ...one, place: place > 0 && isMeant(one.id) ? 0 : place }))
  })
}
