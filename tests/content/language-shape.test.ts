import { describe, expect, test } from 'vitest'
import { DEFAULT_LOCALE } from '../../src/locales/locales.ts'
import { versionOf } from '../../src/locales/version.ts'
import { texts, type TextPage } from '../support/texts.ts'
import { blanksIn, foreignMarkup, identifiersIn, shapeOf } from './language/shape.ts'

const original = texts.find(({ tag }) => tag === DEFAULT_LOCALE)
if (!original) throw new Error(`${DEFAULT_LOCALE} cannot be read`)

/** The pages of a locale that follow the latest English text, each with its original. Readers are told of the others. */
function pairsOf<T extends { translatedFrom?: string | undefined }>(
  own: Map<string, TextPage<T>>,
  originals: Map<string, TextPage<T>>,
): [name: string, own: TextPage<T>, original: TextPage<T>][] {
  return [...own].flatMap(([name, page]) => {
    const from = originals.get(name)

    return from && (page === from || page.data.translatedFrom === versionOf(from)) ? [[name, page, from]] : []
  })
}

describe.each(texts)('in $tag', ({ codes, guides, glossary, relatedErrors, strings }) => {
  test.each(pairsOf(codes, original.codes))(
    '%s has the parts, commands and identifiers of the original',
    (_, own, page) => {
      const shared = (of: typeof own) => ({
        ...shapeOf(of.body),
        meaning: identifiersIn(of.data.meaning),
        distinctions: Object.entries(of.data.distinctions ?? {}).map(([key, text]) => [key, identifiersIn(text)]),
        disagreement: of.data.disagreement && identifiersIn(of.data.disagreement),
      })

      expect(shared(own)).toEqual(shared(page))
      expect(foreignMarkup(own.body)).toEqual([])
    },
  )

  test.each(pairsOf(guides, original.guides))(
    'the guide %s has the sections, commands and identifiers of the original',
    (_, own, page) => {
      expect(shapeOf(own.body)).toEqual(shapeOf(page.body))
      expect(own.data.codes).toEqual(page.data.codes)
      expect(foreignMarkup(own.body)).toEqual([])
    },
  )

  test('glossary and related errors name the identifiers of the original', () => {
    const definitions = (terms: typeof glossary) =>
      Object.fromEntries(Object.entries(terms).map(([id, { definition }]) => [id, identifiersIn(definition)]))
    const sentences = (errors: typeof relatedErrors) =>
      Object.fromEntries(
        Object.entries(errors).map(([id, { meaning, cause = [], fix = [] }]) => [
          id,
          identifiersIn([meaning, ...cause, ...fix].join(' ')),
        ]),
      )

    expect(definitions(original.glossary)).toMatchObject(definitions(glossary))
    expect(sentences(original.relatedErrors)).toMatchObject(sentences(relatedErrors))
  })

  test('interface strings have the blanks of the original', () => {
    const blanks = (own: typeof strings) =>
      Object.fromEntries(Object.entries(own).map(([key, text]) => [key, blanksIn(text)]))

    expect(blanks(strings)).toEqual(blanks(original.strings))
  })

  test('a distinction ends with a period', () => {
    const all = [...codes.values()].flatMap(({ file, data }) =>
      Object.entries(data.distinctions ?? {}).map(([name, text]) => ({ place: `${file}, ${name}`, text })),
    )

    expect(all.filter(({ text }) => !/[.。]$/u.test(text)).map(({ place }) => place)).toEqual([])
  })
})

const PAGE = 'Text with `klist`.\n\n<Cause title="A">\n- one\n- two\n\n```console\nklist purge\n```\n</Cause>'

test.each([
  ['prose and titles', PAGE.replace('Text with', 'Testo con').replace('"A"', '"B"').replace('one', 'uno'), []],
  ['a list item', PAGE.replace('- two\n', ''), ['parts']],
  ['a cause', PAGE + '\n\n<Cause title="C">\nMore.\n</Cause>', ['parts', 'identifiers']],
  ['the place of an identifier', PAGE.replace('`klist`', 'it').replace('one', '`klist`'), ['identifiers']],
  ['a step for a cause', PAGE.replaceAll('Cause', 'Step'), ['parts']],
  ['a code block', PAGE.replace(/```[\s\S]*```\n/, ''), ['parts', 'code']],
  ['a command', PAGE.replace('purge', 'tgt'), ['code']],
  ['the language of a code block', PAGE.replace('console', 'powershell'), ['code']],
  ['an identifier', PAGE.replace('`klist`', '`kliste`'), ['identifiers']],
  ['a word without backticks', PAGE.replace('`klist`', 'klist'), ['identifiers']],
])('a page that differs in %s is told apart', (_, page, different) => {
  const own = shapeOf(page)
  const other = shapeOf(PAGE)
  const keys = (Object.keys(own) as (keyof typeof own)[]).filter(
    (key) => JSON.stringify(own[key]) !== JSON.stringify(other[key]),
  )

  expect(keys).toEqual(different)
})

test('a filter for a label that Windows translates may be shorter', () => {
  const english = "```powershell\ncertutil -dump a.cer | Select-String 'DNS Name'\n```"

  expect(shapeOf(english.replace("'DNS Name'", "'DNS'"))).toEqual(shapeOf(english))
})

test.each([
  ['## Heading', ['heading']],
  ['A [link](https://contoso.com).', ['link']],
  ['**Bold**', ['strong']],
  ['![Image](a.png)', ['image']],
  [PAGE, []],
])('markup that does not belong into a page is found in %j', (body, types) => {
  expect(foreignMarkup(body)).toEqual(types)
})
