import type { GuideComponent } from '../../source/guide-components.ts'
import AlertTable from './AlertTable.astro'
import FunctionMatrix from './FunctionMatrix.astro'
import GuideBits from './GuideBits.astro'
import GuideConversation from './GuideConversation.astro'
import LdapTable from './LdapTable.astro'
import Sample from './Sample.astro'
import Section from './Section.astro'
import Value from './Value.astro'

/** What a guide's MDX may use, by the name it has there. */
export const guideComponents = {
  AlertTable,
  Conversation: GuideConversation,
  FunctionMatrix,
  HresultBits: GuideBits,
  LdapTable,
  Sample,
  Section,
  Value,
} satisfies Record<GuideComponent, unknown>
