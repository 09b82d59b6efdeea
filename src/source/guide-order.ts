/** The guides in the order in which they are offered. */
const ORDER = [
  'sspi-conversation',
  'hresult',
  'schannel-tls-alerts',
  'kerberos-names-and-tickets',
  'ldap-bind-errors',
  'functions-and-codes',
]

/** Guides → the same in the order in which they are offered, unknown ones at the end. */
export function inOrder<T extends { slug: string }>(guides: readonly T[]): T[] {
  return guides.toSorted((a, b) => placeOf(a.slug) - placeOf(b.slug))
}

function placeOf(slug: string): number {
  const place = ORDER.indexOf(slug)

  return place < 0 ? ORDER.length : place
}
