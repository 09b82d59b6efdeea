/** The components that the MDX of a guide may use, by their names there. */
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

/** The components that the MDX of a code's page may use. */
export const CODE_COMPONENTS = ['Causes', 'Cause', 'Steps', 'Step'] as const

export type GuideComponent = (typeof GUIDE_COMPONENTS)[number]
export type CodeComponent = (typeof CODE_COMPONENTS)[number]

/** What the plugins put into the prose of both. */
export type PlacedComponent = 'Break' | 'Identifier' | 'Term'
