import type { FunctionRecord } from '../schemas/function.ts'
import { listOf, type Translate } from './strings.ts'

/** The security packages that a function's pages speak for, in one line; what is no name is said in the language. */
export function packageNames({ pages }: FunctionRecord, t: Translate): string {
  const packages = new Set(pages.flatMap((page) => page.packages))
  const names = [...packages].map((name) => (name === 'any' || name === 'general' ? t(`package.${name}`) : name))

  return listOf(names, t)
}
