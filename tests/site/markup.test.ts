import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { pages } from '../support/built-site.ts'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] })

test('html-validate finds nothing on any page', async () => {
  const findings: string[] = []
  for (const { path, html } of pages.values()) {
    const report = await validator.validateString(html, path)
    for (const { messages } of report.results) {
      findings.push(...messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`))
    }
  }

  expect(findings).toEqual([])
}, 180_000)

test('no page has an inline event handler or a style attribute', () => {
  for (const { path, root } of pages.values()) {
    for (const element of root.querySelectorAll('*')) {
      const names = Object.keys(element.attributes).filter((name) => name === 'style' || name.startsWith('on'))
      expect(names, `${path} <${element.rawTagName}>`).toEqual([])
    }
  }
})
