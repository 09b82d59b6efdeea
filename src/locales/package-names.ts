import type { SecurityPackage } from '../schemas/function.ts'
import { listOf, type Translate } from './strings.ts'

/** Security packages → their names in one line; what is no name is said in the language. */
export function packageNames(packages: readonly SecurityPackage[], t: Translate): string {
  const names = packages.map((name) => (name === 'any' || name === 'general' ? t(`package.${name}`) : name))

  return listOf(names, t)
}
