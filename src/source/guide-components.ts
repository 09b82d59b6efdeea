/** The components that a guide's MDX may use, by the name they have there. */
export const GUIDE_COMPONENTS = [
  'AlertTable',
  'Conversation',
  'FunctionMatrix',
  'HresultBits',
  'LdapTable',
  'Sample',
  'Section',
  'Value',
] as const

export type GuideComponent = (typeof GUIDE_COMPONENTS)[number]
