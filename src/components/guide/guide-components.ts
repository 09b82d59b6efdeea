import type { GuideComponent, PlacedComponent } from '../../markdown/page-components.ts'
import Conversation from './Conversation.astro'
import Break from '../prose/Break.astro'
import HresultBits from '../HresultBits.astro'
import Identifier from '../prose/Identifier.astro'
import Term from '../prose/Term.astro'
import AlertTable from './AlertTable.astro'
import FunctionMatrix from './FunctionMatrix.astro'
import LdapTable from './LdapTable.astro'
import Sample from './Sample.astro'
import Section from './Section.astro'
import Value from './Value.astro'

/** What the MDX of a guide is rendered with, by the names it has there. */
export const guideComponents = {
  AlertTable,
  Break,
  Conversation,
  FunctionMatrix,
  HresultBits,
  Identifier,
  LdapTable,
  Sample,
  Section,
  Term,
  Value,
} satisfies Record<GuideComponent | PlacedComponent, unknown>
