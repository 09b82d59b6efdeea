import type { Code } from './code.ts'

/** The rows of sixteen cells that hold the low bytes of all codes from zero on, each cell with its codes, errors first. */
export function codeGrid(codes: readonly Code[]): Code[][][] {
  const own = codes.filter(({ alias }) => !alias)
  const highest = Math.max(0, ...own.map(({ value }) => value & 0xff))

  return Array.from({ length: (highest >> 4) + 1 }, (_, high) =>
    Array.from({ length: 16 }, (__, low) =>
      own.filter(({ value }) => (value & 0xff) === high * 16 + low).sort((a, b) => b.value - a.value),
    ),
  )
}
