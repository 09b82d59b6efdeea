import { expect, test } from 'vitest'
import { colorOf } from '../../src/styles/color.ts'
import { contrast } from '../support/contrast.ts'

const papers = ['paper', 'paper-raised', 'paper-sunk']
const kinds = ['error', 'information', 'success']
const TEXT = 4.5
const GRAPHIC = 3

const pairs: [ink: string, paper: string, least: number][] = [
  ...papers.flatMap((paper): [string, string, number][] => [
    ['ink', paper, 7],
    ['ink-quiet', paper, TEXT],
    ['link', paper, TEXT],
    ['line-strong', paper, GRAPHIC],
    ...kinds.map((kind): [string, string, number] => [kind, paper, GRAPHIC]),
  ]),
  ...kinds.flatMap((kind): [string, string, number][] => [
    ['ink', `${kind}-paper`, 7],
    [kind, `${kind}-paper`, GRAPHIC],
  ]),
  ['ink', 'mark', 7],
]

test('black on white has the contrast that WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1)
})

test.each(['light', 'dark'] as const)('every pair of colours is legible in the %s scheme', (scheme) => {
  const measured = pairs.map(([ink, paper, least]) => {
    return { pair: `${ink} on ${paper}`, contrast: contrast(colorOf(ink, scheme), colorOf(paper, scheme)), least }
  })
  console.log(measured.map((row) => `${scheme} ${row.pair} ${row.contrast.toFixed(1)}`).join('\n'))

  expect(measured.filter((row) => row.contrast < row.least)).toEqual([])
})
