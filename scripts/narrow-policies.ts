import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type HTMLElement } from 'node-html-parser'

const POLICY = 'meta[http-equiv=content-security-policy]'
const HASH = /'sha256-[^']+' ?/g

/**
 * Leaves in the policy of each page of a folder only the hashes of what that page holds: Astro names those of the whole site, which
 * weigh more than many a section. Throws an Error where a page holds something that its policy does not allow.
 */
export function narrowPolicies(folder: string): void {
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file)
    const html = readFileSync(path, 'utf8')
    const body = html.indexOf('</head>')
    const page = parse(/<style|<script(?! type="?module)/.test(html.slice(body)) ? html : html.slice(0, body))
    const policy = page.querySelector(POLICY)?.getAttribute('content')
    if (!policy) continue
    const own = new Set(inlineParts(page).map(hashOf))
    const missing = [...own].find((hash) => !policy.includes(hash))
    if (missing) throw new Error(`${file} holds a style or script that its policy does not allow.`)
    const narrow = policy.replaceAll(HASH, (hash) => (own.has(hash.trim()) ? hash : ''))
    writeFileSync(
      path,
      html.replace(policy, () => narrow),
    )
  }
}

/** The texts of the styles and scripts that stand in a page itself. */
function inlineParts(page: HTMLElement): string[] {
  const scripts = page.querySelectorAll('script:not([src])').filter((script) => !isData(script))

  return [...page.querySelectorAll('style'), ...scripts].map(({ rawText }) => rawText)
}

function isData(script: HTMLElement): boolean {
  return script.getAttribute('type')?.endsWith('json') ?? false
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
