import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync(['src/**/*.astro', 'src/**/*.css']).toSorted()

/** What in a style holds only where lines run from left to right. */
function physicalSidesIn(text: string): string[] {
  const declarations = text.matchAll(/(?<=^|[\s;{])([a-z-]+):\s*([^;{}]+);/gm)

  return [...declarations].filter(([, name = '', value = '']) => isPhysical(name, value)).map(([found]) => found)
}

function isPhysical(name: string, value: string): boolean {
  if (/^(?:left|right)$|-(?:left|right)(?:-|$)/.test(name)) return true
  if (/^(?:text-align|float|clear|justify-(?:content|items|self))$/.test(name)) return /\b(?:left|right)\b/.test(value)
  if (/^background|^object-position|^transform-origin/.test(name)) return /\b(?:left|right)\b/.test(value)
  if (name === 'transform') return /translateX|translate\(|translate3d|skew/.test(value)
  if (name === 'translate') return true
  const [, right, , left] = partsOf(value)

  return /^(?:inset|margin|padding|border-(?:width|style|color)|scroll-(?:margin|padding))$/.test(name) &&
    left !== right
    ? left !== undefined
    : false
}

/** The parts of a value, those in parentheses as one. */
function partsOf(value: string): string[] {
  return value.trim().match(/(?:[^\s(]*\((?:[^()]|\([^()]*\))*\)|[^\s(]+)+/g) ?? []
}

test('no style holds only where lines run from left to right', () => {
  const findings = files.flatMap((file) =>
    physicalSidesIn(readFileSync(file, 'utf8')).map((found) => `${file}: ${found}`),
  )

  expect(files.length).toBeGreaterThan(30)
  expect(findings).toEqual([])
})

test.for([
  ['margin-left: 1px;', true],
  ['border-right: 1px solid;', true],
  ['border-top-left-radius: 2px;', true],
  ['left: 0;', true],
  ['text-align: right;', true],
  ['transform: translateX(2px);', true],
  ['padding: 1px 2px 1px 0;', true],
  ['inset: calc(50% - 4px) -32% auto 68%;', true],
  ['inset: calc(100% + 4px) 0 auto;', false],
  ['padding: 1px 2px 3px 2px;', false],
  ['margin-inline-start: 1px;', false],
  ['text-align: start;', false],
] as const)('"%s" is physical: %s', ([text, expected]) => {
  expect(physicalSidesIn(`a {\n  ${text}\n}`).length > 0).toBe(expected)
})
