import type { Code } from './code.ts'

/** Sixteen neighbouring values, each with its codes, errors first. */
export interface GridRow {
  /** The digits before the last one. */
  head: string
  cells: Code[][]
}

/** A map of more codes would make every page grow with the table. */
export const MOST_ON_MAP = 128
/** Around a place there are as many codes and rows as all real codes take. */
const MOST_AROUND = 96
const MOST_ROWS = 7

/** The rows of sixteen cells that hold the low bytes of all codes from zero on, each cell with its codes, errors first. */
export function codeGrid(codes: readonly Code[]): Code[][][] {
  const own = Map.groupBy(
    codes.filter(({ alias }) => !alias),
    ({ value }) => value & 0xff,
  )
  const highest = Math.max(0, ...own.keys())

  return Array.from({ length: (highest >> 4) + 1 }, (_, high) =>
    Array.from({ length: 16 }, (__, low) => (own.get(high * 16 + low) ?? []).sort(errorsFirst)),
  )
}

/**
 * The codes → the map of a place among them. Few codes are all on it, by their low byte. Of many there are the rows around
 * `here`, or without it an overview: one code for each high byte of the low word.
 */
export function gridOf(codes: readonly Code[]): (here?: Code) => GridRow[] {
  const own = codes.filter(({ alias }) => !alias)
  if (own.length <= MOST_ON_MAP) {
    const all = rowsOf(codeGrid(own), 1)

    return () => all
  }
  const sixteens = Map.groupBy(own, ({ value }) => (value & 0xffff) >> 4)
  const blocks = Map.groupBy(own, ({ value }) => (value & 0xffff) >> 8)
  const rows = [...sixteens].sort(([a], [b]) => a - b).map(([head, members]) => rowOf(head, members))
  const places = new Map(rows.map(({ head }, place) => [head, place]))
  const overview = rowsOf(
    Array.from({ length: 16 }, (_, high) =>
      Array.from({ length: 16 }, (__, low) => blocks.get(high * 16 + low)?.slice(0, 1) ?? []),
    ),
    1,
  )

  return (here) => (here ? around(rows, places.get(headOf(here)) ?? 0) : overview)
}

function rowsOf(cells: Code[][][], digits: number): GridRow[] {
  return cells.map((row, head) => ({ head: hex(head, digits), cells: row }))
}

function rowOf(head: number, members: readonly Code[]): GridRow {
  const cells = Array.from({ length: 16 }, (_, low) =>
    members.filter(({ value }) => (value & 15) === low).sort(errorsFirst),
  )

  return { head: hex(head, 3), cells }
}

function headOf({ value }: Code): string {
  return hex((value & 0xffff) >> 4, 3)
}

/** The rows next to one of them, as many as hold no more codes than a map should. */
function around(rows: readonly GridRow[], place: number): GridRow[] {
  let [first, last] = [place, place]
  let count = countIn(rows[place])
  while (last - first + 1 < MOST_ROWS) {
    const below = first > 0 && (place - first <= last - place || last === rows.length - 1)
    const next = below ? first - 1 : last + 1
    count += countIn(rows[next])
    if (next === rows.length || count > MOST_AROUND) break
    if (below) first = next
    else last = next
  }

  return rows.slice(first, last + 1)
}

function countIn(row: GridRow | undefined): number {
  return row?.cells.flat().length ?? 0
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0')
}

function errorsFirst(a: Code, b: Code): number {
  return b.value - a.value
}
