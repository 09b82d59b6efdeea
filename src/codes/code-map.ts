import type { Code } from './code.ts'

/** Codes → the map of their low bytes from zero on: rows of sixteen cells, each with its codes, errors first. Throws nothing. */
export function codeMap(codes: readonly Code[]): Code[][][] {
  const own = codes.filter(({ alias }) => !alias)
  const highest = Math.max(0, ...own.map(({ value }) => value & 0xff))

  return Array.from({ length: (highest >> 4) + 1 }, (_, high) =>
    Array.from({ length: 16 }, (__, low) =>
      own.filter(({ value }) => (value & 0xff) === high * 16 + low).sort((a, b) => b.value - a.value),
    ),
  )
}
