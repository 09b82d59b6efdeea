import { expect, it } from 'vitest'
import { escapeHtml, Fragment, htmlOf, jsx, Markup } from '../../src/source/markup.ts'

it('escapes text and attributes', () => {
  expect(escapeHtml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;')
  expect(htmlOf('a < b & c')).toBe('a &lt; b &amp; c')
  expect(htmlOf(jsx('p', { title: '"quoted" & <more>', children: '<script>' }))).toBe(
    '<p title="&quot;quoted&quot; &amp; &lt;more&gt;">&lt;script&gt;</p>',
  )
})

it('keeps what is markup already', () => {
  const inner = jsx('b', { children: '&' })

  expect(htmlOf(jsx('p', { children: ['a ', inner, new Markup('<i>c</i>')] }))).toBe('<p>a <b>&amp;</b><i>c</i></p>')
})

it('writes nothing for nothing', () => {
  expect(htmlOf([null, undefined, true, false])).toBe('')
  expect(htmlOf([0, ''])).toBe('0')
})

it('writes attributes by their values', () => {
  const html = htmlOf(jsx('a', { hidden: true, title: undefined, lang: null, inert: false, class: ['x', 'y'], n: 0 }))

  expect(html).toBe('<a hidden class="x y" n="0"></a>')
})

it('closes void elements at once', () => {
  expect(htmlOf(jsx('wbr', {}))).toBe('<wbr>')
  expect(htmlOf(jsx('br', { class: 'x' }))).toBe('<br class="x">')
})

it('calls components with their properties, and knows fragments', () => {
  const Badge = ({ name, children }: Record<string, unknown>) => jsx('b', { children: [name, ': ', children] })

  expect(htmlOf(jsx(Badge, { name: '<n>', children: 'c' }))).toBe('<b>&lt;n&gt;: c</b>')
  expect(htmlOf(jsx(Fragment, { children: ['a', jsx('hr', {})] }))).toBe('a<hr>')
})
