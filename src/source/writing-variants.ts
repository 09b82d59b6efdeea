import { Converter } from 'opencc-js'
import type { Variants } from '../search/writing.ts'

const simplify = Converter({ from: 't', to: 'cn' })
/** The unified ideographs in common use. */
const HAN_SIGNS = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, place) => String.fromCodePoint(0x4e00 + place))
const traditional = Converter({ from: 'cn', to: 't' })

/**
 * Texts in Traditional Chinese, and words of other regions with those of the texts → what the search needs to understand
 * both ways of writing. Throws nothing.
 */
export function writingVariants(texts: readonly string[], words: Readonly<Record<string, string>>): Variants {
  const counts = new Map<string, number>()
  for (const sign of Object.keys(words).map(traditional).join('')) counts.set(sign, 0)
  for (const sign of [...texts, ...Object.values(words)].join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const forms = new Set([...counts.keys()].map(simplify))
  for (const sign of HAN_SIGNS) {
    const form = simplify(sign)
    if (form !== sign && forms.has(form) && !counts.has(sign)) counts.set(sign, 0)
  }
  const signs = [...counts].map(([sign, count]) => ({ sign, count, simple: simplify(sign) }))
  const shared = new Set(signs.filter(({ sign, simple }) => simple !== sign).map(({ simple }) => simple))
  const pairs = signs
    .filter(({ sign, simple }) => /\p{Script=Han}/u.test(sign) && (simple !== sign || shared.has(sign)))
    .sort((a, b) => a.count - b.count)

  return {
    own: pairs.map(({ sign }) => sign).join(''),
    compared: pairs.map(({ simple }) => simple).join(''),
    words: Object.entries(words).map(([written, own]) => [simplify(written), own]),
  }
}
