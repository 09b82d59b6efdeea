import { expect, test } from 'vitest'
import { partsOf } from '../../src/machine/code-parts.ts'

const body = `What happened, with \`code\`.

<Cause title="The first">
Text of the first.

\`\`\`console
if (a < b) exit
\`\`\`
</Cause>

<Cause title="The second: it's another">
Text of the second.
</Cause>`

test('the text before the first part is the opening', () => {
  expect(partsOf(body).opening).toBe('What happened, with `code`.')
})

test('each cause keeps its title and its Markdown, in order', () => {
  const { causes, steps } = partsOf(body)
  expect(causes.map(({ title }) => title)).toEqual(['The first', "The second: it's another"])
  expect(causes[0]?.text).toBe('Text of the first.\n\n```console\nif (a < b) exit\n```')
  expect(steps).toEqual([])
})

test('steps are told from causes', () => {
  const { causes, steps } = partsOf('Opening.\n\n<Step title="Do this">\nNow.\n</Step>')
  expect(steps).toEqual([{ title: 'Do this', text: 'Now.' }])
  expect(causes).toEqual([])
})

test('a body without parts is all opening', () => {
  expect(partsOf('Only this.')).toEqual({ opening: 'Only this.', causes: [], steps: [] })
})
