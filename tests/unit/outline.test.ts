import { expect, test } from 'vitest'
import { outlineOf } from '../support/outlines.ts'

const PAGE = `It *failed* with \`code\`.

<Causes>

<Cause id="first" title="The first: it's one" program="curl" sources={['curl/curl#1', "RFC 4121"]}>
Text of the first.
</Cause>

<Cause id="second" title="The second">
Text of the second.
</Cause>

</Causes>
`

test('an outline holds the text before the first cause, and every cause with its text and evidence', async () => {
  expect(await outlineOf(PAGE)).toEqual({
    opening: 'It failed with code.',
    parts: [
      {
        kind: 'cause',
        id: 'first',
        title: "The first: it's one",
        program: 'curl',
        sources: ['curl/curl#1', 'RFC 4121'],
        text: 'Text of the first.',
      },
      { kind: 'cause', id: 'second', title: 'The second', sources: [], text: 'Text of the second.' },
    ],
    sections: [],
    samples: [],
    components: ['Causes', 'Cause', 'Cause'],
    forbidden: [],
  })
})

test('steps are told from causes, and a page without either is all opening', async () => {
  const { parts } = await outlineOf('Text.\n\n<Steps>\n\n<Step title="Do this">\nNow.\n</Step>\n\n</Steps>')

  expect(parts).toEqual([{ kind: 'step', id: '', title: 'Do this', sources: [], text: 'Now.' }])
  expect(await outlineOf('Only this.')).toMatchObject({ opening: 'Only this.', parts: [] })
})

test('the sections and samples of a guide are named', async () => {
  const guide = '<Section id="bits">\n\n<Value of="SEC_E_OK" />\n\n</Section>\n\n<Sample file="client.c" />'

  expect(await outlineOf(guide)).toMatchObject({ sections: ['bits'], samples: ['client.c'], forbidden: [] })
})

test.each([
  [
    'a component within itself',
    '<Section id="a">\n\n<Section id="b">\n\nText.\n\n</Section>\n\n</Section>',
    '<Section> within itself',
  ],
  ['a heading', '## Title', '## Title'],
  ['a picture', '![](/a.png)', '![](/a.png)'],
  ['an expression', 'a {1 + 1}', '{1 + 1}'],
  ['an import', "import a from 'a'", "import a from 'a'"],
  ['a link without encryption', '[a](http://a.example)', '](http://a.example)'],
  ['a script as a link', '[a](javascript:alert)', '](javascript:alert)'],
])('what a page must not hold is written down: %s', async (_, body, written) => {
  expect((await outlineOf(body)).forbidden).toContain(written)
})

test('links over https and within the site are allowed', async () => {
  expect((await outlineOf('[a](https://a.example) [b](/b/) [c](#c)')).forbidden).toEqual([])
})
