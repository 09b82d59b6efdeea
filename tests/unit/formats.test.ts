import { describe, expect, test } from 'vitest'
import { withoutComponents } from '../../src/formats/components.ts'
import { code, list, paragraphs, section, table } from '../../src/formats/markdown.ts'

describe('a page without its components', () => {
  const texts = {
    Causes: () => '## Causes',
    Cause: ({ id = '', title = '' }) => `### ${title} (${id})`,
    Value: ({ of = '' }) => `\`${of}\``,
  }

  test('keeps its Markdown, with a heading for each cause and no tags', () => {
    const body = `It failed.

<Causes>

<Cause id="first" title="One > two" program="curl" sources={['curl/curl#1', 'a/b c>d']}>
Run:

\`\`\`console
if (a < b) exit
\`\`\`
</Cause>

<Cause
  id="second"
  title="Two"
>
More.
</Cause>

</Causes>
`
    expect(withoutComponents(body, texts)).toBe(
      [
        'It failed.',
        '## Causes',
        '### One > two (first)\nRun:',
        '```console\nif (a < b) exit\n```',
        '### Two (second)\nMore.',
      ].join('\n\n'),
    )
  })

  test('has a value in the middle of a sentence', () => {
    expect(withoutComponents('It is <Value of="SEC_E_OK" />.', texts)).toBe('It is `SEC_E_OK`.')
  })

  test('keeps tags that are no components', () => {
    expect(withoutComponents('`<Cause>` in code? <Other />', { Value: texts.Value })).toBe(
      '`<Cause>` in code? <Other />',
    )
  })
})

describe('Markdown', () => {
  test('code gets a fence that it does not hold', () => {
    expect(code('plain')).toBe('`plain`')
    expect(code('a `tick`')).toBe('`` a `tick` ``')
  })

  test('a section without text has no heading, and an empty paragraph leaves no gap', () => {
    expect(section(2, 'Title', '', '')).toBe('')
    expect(section(2, 'Title', 'text')).toBe('## Title\n\ntext')
    expect(paragraphs('a', '', 'b')).toBe('a\n\nb')
    expect(list(['a', 'b'])).toBe('- a\n- b')
  })

  test('a bar in a cell does not end the cell, and a table without rows is none', () => {
    expect(table('Caption', ['a'], [['x | y']])).toBe('Caption\n\n| a |\n| --- |\n| x \\| y |')
    expect(table('Caption', ['a'], [])).toBe('')
  })
})
