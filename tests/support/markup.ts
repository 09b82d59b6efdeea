import { HtmlValidate } from 'html-validate'
import type { BuiltPage } from './built-site.ts'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] })

/** What html-validate finds on pages, each finding behind the path of its page. */
export async function markupFindings(pages: readonly BuiltPage[]): Promise<string[]> {
  const findings: string[] = []
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path)
    for (const { messages } of results)
      findings.push(...messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`))
  }

  return findings
}
