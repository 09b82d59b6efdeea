import { remember, remembered } from './remembered.ts'

/** So many codes are remembered. */
const MOST = 5

/** The codes whose pages were read last on this computer, the latest first. */
export function visitedCodes(): string[] {
  return remembered('visited')?.split(' ') ?? []
}

/** The path of a page → the code that it is about; undefined on any other page. */
export function codeOfPage(path: string): string | undefined {
  return /\/codes\/(\w+)\/$/.exec(path)?.[1]
}

/** Remembers that the page of a code was read; another page changes nothing. */
export function rememberVisit(path: string): void {
  const code = codeOfPage(path)
  if (!code) return
  const others = visitedCodes().filter((other) => other !== code)
  remember('visited', [code, ...others].slice(0, MOST).join(' '))
}
