import type { CodeComponent, PlacedComponent } from '../../markdown/page-components.ts'
import Break from './Break.astro'
import Causes from './Causes.astro'
import Identifier from './Identifier.astro'
import Opening from './Opening.astro'
import Part from './Part.astro'
import Steps from './Steps.astro'
import Term from './Term.astro'

/** What the MDX of a code's page is rendered with, by the names it has there. */
export const codeComponents = {
  Break,
  Causes,
  Cause: Part,
  Identifier,
  Opening,
  Step: Part,
  Steps,
  Term,
} satisfies Record<CodeComponent | PlacedComponent | 'Opening', unknown>
