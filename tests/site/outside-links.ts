import { localePages } from '../support/built-site.ts'

/** Lists every address of another site that the pages lead to, with the first page that does: `npm run links`, for a person to check. */
const found = new Map<string, string>()
for (const { path, root } of localePages) {
  for (const link of root.querySelectorAll('a[href^=http]')) {
    const [address = ''] = (link.getAttribute('href') ?? '').split('#')
    if (!found.has(address)) found.set(address, path)
  }
}
for (const [address, path] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`${address}\t${path}`)
