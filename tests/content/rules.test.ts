import { describe, expect, test } from 'vitest'
import { assertContent, faultsIn } from '../../src/rules/rules.ts'
import { BODY, codePage, smallContent, UNSOURCED, translationOf, type SmallContent } from '../support/small-content.ts'

/** What is broken in content that is right otherwise. */
type Breakage = (content: SmallContent) => Partial<SmallContent> | Promise<Partial<SmallContent>>

async function sentencesAfter(breakage: Breakage): Promise<string[]> {
  const content = await smallContent()

  return faultsIn({ ...content, ...(await breakage(content)) })
}

/** The English page of SEC_E_ONE says something else; its translations are stale then. */
const withBody =
  (body: string): Breakage =>
  async ({ codePages }) => ({ codePages: [await codePage('en-US', 'SEC_E_ONE', body), ...codePages.slice(1)] })
const PAGE = 'content/en-US/codes/SEC_E_ONE.mdx'

test('content in which every rule holds has no fault', async () => {
  expect(await sentencesAfter(() => ({}))).toEqual([])
})

test('all faults of a run stand in one report', async () => {
  const content = await smallContent()
  const faulty = { ...content, sources: {}, strings: new Map() }

  expect(() => assertContent(faulty)).toThrow(/winerror[^]*\n[^]*ui\.yaml/)
})

describe('the tables', () => {
  test.each<[string, Breakage, string]>([
    [
      'two codes have one value',
      ({ codes }) => ({ codes: codes.map((code) => ({ ...code, ...(code.value && { value: 0x80090301 }) })) }),
      'content/codes.yaml, SEC_E_TWO: the value 0x80090301 is already that of SEC_E_ONE; give its own value, or "alias: SEC_E_ONE".',
    ],
    [
      'two codes have one rank',
      ({ codes }) => ({ codes: codes.map((code) => (code.alias ? code : { ...code, rank: 1 })) }),
      'content/codes.yaml, SEC_E_TWO: the rank 1 is already that of SEC_E_ONE; give each rank once.',
    ],
    [
      'an alias names an alias',
      ({ codes, codePages }) => ({
        codes: [...codes, { ...nth(codes, 2), name: 'SEC_E_LAST', alias: 'SEC_E_ALIAS' }],
        codePages: [...codePages, { ...nth(codePages, 0), name: 'SEC_E_LAST' }],
      }),
      'content/codes.yaml, SEC_E_LAST: SEC_E_ALIAS is itself an alias; name a record that has a value.',
    ],
    [
      'a code is related to itself',
      ({ codes }) => ({
        codes: codes.map((code) => (code.name === 'SEC_E_ONE' ? { ...code, related: ['SEC_E_ONE'] } : code)),
      }),
      'content/codes.yaml, SEC_E_ONE: it is related to itself; remove it from "related".',
    ],
    [
      'a source stands in a list twice',
      ({ codes }) => ({
        codes: codes.map((code) => (code.alias ? { ...code, sources: ['winerror', 'winerror'] } : code)),
      }),
      'content/codes.yaml, SEC_E_ALIAS: winerror stands in a list twice; keep it once.',
    ],
    [
      'a code is related to one that does not exist',
      ({ codes }) => ({ codes: codes.map((code) => (code.alias ? { ...code, related: ['SEC_E_NONE'] } : code)) }),
      'content/codes.yaml, SEC_E_ALIAS: "related" names SEC_E_NONE, which is not in the table; correct the name, or add SEC_E_NONE to content/codes.yaml.',
    ],
    [
      'a source is not in the table',
      ({ codes }) => ({ codes: codes.map((code) => (code.alias ? { ...code, sources: ['none'] } : code)) }),
      'content/codes.yaml, SEC_E_ALIAS: "sources" names none, which is not in the table; correct the name, or add none to content/sources.yaml.',
    ],
    [
      'a page of a function lists a code that does not exist',
      () => ({
        functions: [
          {
            name: 'EncryptMessage',
            phase: 'messages',
            side: 'both',
            pages: [{ packages: ['any'], learn: '/a', failure: ['SEC_E_ONE', 'SEC_E_NONE'] }],
          },
        ],
      }),
      'content/functions.yaml, EncryptMessage: "failure" names SEC_E_NONE, which is not in the table; correct the name, or add SEC_E_NONE to content/codes.yaml.',
    ],
    [
      'a change is about a code that does not exist',
      () => ({ changes: [{ date: '2026-11-22', change: 'revised', codes: ['SEC_E_NONE'] }] }),
      'content/changelog.yaml, 2026-11-22: "codes" names SEC_E_NONE, which is not in the table; correct the name, or add SEC_E_NONE to content/codes.yaml.',
    ],
    [
      'an alert goes with a code that does not exist',
      () => ({ alerts: [{ name: 'bad_certificate', code: 'SEC_E_NONE' }] }),
      'content/tls-alerts.yaml, bad_certificate: "code" names SEC_E_NONE, which is not in the table; correct the name, or add SEC_E_NONE to content/codes.yaml or content/related-errors.yaml.',
    ],
    [
      'a change stands behind an older one',
      ({ changes }) => ({ changes: [...changes].reverse() }),
      'content/changelog.yaml, 2026-11-22: it stands behind an older change; put the latest first.',
    ],
    [
      'a day has a kind of change twice',
      ({ changes }) => ({ changes: [nth(changes, 0), nth(changes, 0)] }),
      'content/changelog.yaml, 2026-11-22: "revised" stands there twice; join the codes in one record.',
    ],
  ])('%s', async (_, breakage, sentence) => {
    expect(await sentencesAfter(breakage)).toEqual([sentence])
  })
})

describe('the files of a locale', () => {
  const inItalian = <T>(files: ReadonlyMap<string, T>, data: T) => new Map([...files, ['it-IT', data]])

  test.each<[string, Breakage, string]>([
    [
      'a locale has no interface strings',
      ({ strings }) => ({ strings: new Map([...strings].filter(([tag]) => tag !== 'it-IT')), guides: [] }),
      'content/it-IT/ui.yaml: the file is missing; copy the one of the default locale and translate it.',
    ],
    [
      'an interface string is missing',
      ({ strings }) => ({ strings: inItalian(strings, { 'guide.hresult.bits': 'Bit' }) }),
      'content/it-IT/ui.yaml: the interface string "title" is missing, unlike in en-US and zh-TW; add it here, or remove it there.',
    ],
    [
      'a placeholder is misspelt',
      ({ strings }) => ({ strings: inItalian(strings, { title: 'Titolo di {conto}', 'guide.hresult.bits': 'Bit' }) }),
      'content/it-IT/ui.yaml, title: the placeholder {conto} is not known; use those of en-US.',
    ],
    [
      'a related error has no sentence',
      ({ relatedErrorTexts }) => ({ relatedErrorTexts: new Map([...relatedErrorTexts, ['en-US', {}]]) }),
      'content/en-US/related-errors.yaml, CERT_E_EXPIRED: its sentence is missing; add one here.',
    ],
    [
      'a sentence belongs to no related error',
      ({ relatedErrorTexts }) => ({
        relatedErrorTexts: inItalian(relatedErrorTexts, { CERT_E_NONE: { meaning: 'Nulla.', cause: [], fix: [] } }),
      }),
      'content/it-IT/related-errors.yaml, CERT_E_NONE: CERT_E_NONE is not in content/related-errors.yaml; correct the id, or add it there.',
    ],
    [
      'a term is not in the English glossary',
      ({ glossaries }) => ({
        glossaries: inItalian(glossaries, { biglietto: { term: 'biglietto', definition: 'Una prova.' } }),
      }),
      'content/it-IT/glossary.yaml, biglietto: biglietto is not in content/en-US/glossary.yaml; correct the id, or add it there.',
    ],
    [
      'search terms belong to no code',
      ({ searchTerms }) => ({ searchTerms: inItalian(searchTerms, { SEC_E_NONE: ['nulla'] }) }),
      'content/it-IT/search-terms.yaml, SEC_E_NONE: SEC_E_NONE is not in any table; correct the id, or add it there.',
    ],
    [
      'a search term stands there twice',
      ({ searchTerms }) => ({ searchTerms: inItalian(searchTerms, { SEC_E_ONE: ['orologio', 'Orologio'] }) }),
      'content/it-IT/search-terms.yaml, SEC_E_ONE: "orologio" stands there twice; keep it once.',
    ],
  ])('%s', async (_, breakage, sentence) => {
    expect((await sentencesAfter(breakage)).filter((line) => !line.includes('does not exist'))).toEqual([sentence])
  })
})

describe('the pages', () => {
  test.each<[string, Breakage, string]>([
    [
      'a code has no page in the default locale',
      ({ codePages }) => ({ codePages: codePages.slice(1) }),
      `${PAGE}: SEC_E_ONE has no page in en-US; write it: every code needs that one.`,
    ],
    [
      'a page is that of no code',
      async ({ codePages }) => ({ codePages: [...codePages, await codePage('it-IT', 'SEC_E_LOST', UNSOURCED)] }),
      'content/it-IT/codes/SEC_E_LOST.mdx: SEC_E_LOST is not in the table; rename the file, or add SEC_E_LOST to content/codes.yaml.',
    ],
    [
      'a folder is that of no locale',
      async ({ codePages }) => ({ codePages: [...codePages, await codePage('xx-XX', 'SEC_E_ONE', UNSOURCED)] }),
      'content/xx-XX/codes/SEC_E_ONE.mdx: xx-XX is no locale of this site; move the file.',
    ],
    [
      'a guide is missing in the default locale',
      ({ guides }) => ({ guides: guides.slice(1, 2) }),
      'content/it-IT/guides/hresult.mdx: hresult is not in the table; write it in en-US first.',
    ],
    [
      'a section of a guide has no heading',
      ({ strings }) => ({ strings: new Map([...strings].map(([tag, { title }]) => [tag, { title: title ?? '' }])) }),
      'content/en-US/guides/hresult.mdx: the section "bits" has no heading; add "guide.hresult.bits" to content/en-US/ui.yaml, and in every other locale.',
    ],
    [
      'nothing says what happened',
      withBody(BODY.replace('It failed.', '')),
      'the text before the first cause or step is missing; say what happened.',
    ],
    [
      'a cause has no title',
      withBody(BODY.replace('title="First" ', '')),
      'a <Cause> or <Step> has no title; give it one, as in title="…".',
    ],
    [
      'a cause has no id',
      withBody(BODY.replace('id="first" ', '')),
      '"First" has no id; give it one in small letters, as in id="duplicate-spn".',
    ],
    [
      'an id has blanks',
      withBody(BODY.replace('"first"', '"The first"')),
      '"First" has no id; give it one in small letters, as in id="duplicate-spn".',
    ],
    [
      'an id is that of a section',
      withBody(BODY.replace('"first"', '"values"')),
      'the id values is that of a section; choose another.',
    ],
    [
      'a cause says nothing',
      withBody(BODY.replace('Do this.', '')),
      '"First" says nothing; write its text, or remove it.',
    ],
    [
      'a cause has no source',
      withBody(UNSOURCED),
      `the cause "first" has no source; name what a reader can open, as in sources={['curl/curl#123']}.`,
    ],
    [
      'a source stands there twice',
      withBody(BODY.replace("['curl/curl#1']", "['KB5014754', 'KB5014754']")),
      'the source KB5014754 of "first" stands there twice; keep it once.',
    ],
    [
      'a program is not known',
      withBody(BODY.replace('title=', 'program="vax" title=')),
      /the program vax is not known; use one of tls, /,
    ],
    [
      'a source has no known form',
      withBody(BODY.replace('curl/curl#1', 'somewhere')),
      /a source of "first" is not of a known form; it must look like curl\/curl#123, /,
    ],
  ] as [string, Breakage, string][])('%s', async (_, breakage, sentence) => {
    const faults = await sentencesAfter(breakage)
    const expected =
      typeof sentence === 'string' && sentence.startsWith('content/')
        ? sentence
        : expect.stringMatching(sentenceAfter(sentence))

    expect(faults[0]).toEqual(expected)
    expect(
      faults.filter((line) => line.startsWith('content/en-US') || line.includes('xx-XX')).length,
    ).toBeLessThanOrEqual(1)
  })

  test('many causes do not stand together by program', async () => {
    const programs = ['tls', 'curl', 'tls', 'sspi', 'sspi', 'sspi', '']
    const causes = programs.map(
      (program, index) =>
        `<Cause id="cause-${index}" title="Cause ${index}"${program && ` program="${program}"`} sources={['curl/curl#1']}>\nText.\n</Cause>`,
    )
    const sentences = await sentencesAfter(withBody(`It failed.\n\n<Causes>\n\n${causes.join('\n\n')}\n\n</Causes>`))

    expect(sentences).toContainEqual(
      expect.stringContaining(`${PAGE}: the cause cause-6 of a long page names no program`),
    )
    expect(sentences).toContain(`${PAGE}: the cause cause-2 stands apart from the others of tls; move it to them.`)
  })

  test('an id stands there twice', async () => {
    const cause = `<Cause id="first" title="Second" sources={['curl/curl#2']}>\nDo that.\n</Cause>\n\n</Causes>`

    expect(await sentencesAfter(withBody(BODY.replace('</Causes>', cause)))).toEqual([
      `${PAGE}: the id first stands there twice; give each cause its own.`,
    ])
  })

  test('a page has causes and steps', async () => {
    const body = `${BODY}\n<Steps>\n\n<Step title="Then">\nDo that.\n</Step>\n\n</Steps>\n`

    expect(await sentencesAfter(withBody(body))).toEqual([
      `${PAGE}: the page has both causes and steps; use <Cause> for an error, <Step> for what to do.`,
    ])
  })

  test.each([
    ['<iframe src="https://contoso.com"></iframe>', '<iframe>'],
    ['<Unknown />', '<Unknown>'],
    ['<p onclick="go()">Text</p>', '<p>'],
    ["import x from './x.js'", "import x from './x.js'"],
    ['export const x = 1', 'export const x = 1'],
    ['Text {process.exit()}', '{process.exit()}'],
    ['## Heading', '## Heading'],
    ['![Image](https://contoso.com/a.png)', '![](https://contoso.com/a.png)'],
    ['[Link](javascript:go())', '](javascript:go())'],
    ['[Link](data:text/html,x)', '](data:text/html,x)'],
    ['[Link](http://contoso.com)', '](http://contoso.com)'],
    ['[Link](//contoso.com)', '](//contoso.com)'],
    ['[Link](mailto:a@contoso.com)', '](mailto:a@contoso.com)'],
    ['[Link](https://microsoft.com@contoso.com/)', '](https://microsoft.com@contoso.com/)'],
    ['[Link](&#106;avascript:go())', '](javascript:go())'],
    ['[Link](../other/)', '](../other/)'],
    ['[Link][1]\n\n[1]: javascript:go()', ']: javascript:go()'],
    ['![Image][1]\n\n[1]: https://contoso.com/a.png', '![][1]'],
    ['Text[^1]\n\n[^1]: Note', '[^1]'],
    ['<script>go()</script>', '<script>'],
    ['<style>p</style>', '<style>'],
    ['<img src="https://contoso.com/a.png" />', '<img>'],
    ['<a href="javascript:go()">Text</a>', '<a>'],
    ['<p style="color: red">Text</p>', '<p>'],
    ['<p set:html="<b>Text</b>" />', '<p>'],
    ['<Term id="ticket">ticket</Term>', '<Term>'],
    ['Text {1 + 1} text', '{1 + 1}'],
    ['{/* comment */}', '{/* comment */}'],
    ['<Causes onclick="go()">\n\nText\n\n</Causes>', 'onclick in <Causes>'],
    ['<Causes set:html="<b>Text</b>" />', 'set:html in <Causes>'],
    ['<Causes client:load>\n\nText\n\n</Causes>', 'client:load in <Causes>'],
    ['<Causes {...other}>\n\nText\n\n</Causes>', '{…} in <Causes>'],
    ['<Steps>\n\n<Step title={process.env.HOME}>\nText\n</Step>\n\n</Steps>', 'title in <Step>'],
    ['<Steps>\n\n<Step title="Text" sources={[go()]}>\nText\n</Step>\n\n</Steps>', 'sources in <Step>'],
    ['<FunctionMatrix />', '<FunctionMatrix>'],
    ['<Causes>\n\n</Causes>', '<Causes> with nothing in it'],
    ['<Step title="Text">\nText\n</Step>', '<Step> outside <Steps>'],
    ['<Causes>\n\n<Step title="Text">\nText\n</Step>\n\n</Causes>', '<Step> within <Causes>'],
    ['<Causes>\n\n<Causes>\n\nText\n\n</Causes>\n\n</Causes>', '<Causes> within itself'],
  ])('a page holds %j', async (text, named) => {
    const faults = await sentencesAfter(withBody(`${text}\n\n${BODY}`))

    expect(faults.filter((sentence) => sentence.includes('may not hold'))).toContain(
      `${PAGE}: a page may not hold ${named}; write prose, the components that CONTRIBUTING.md lists, and links over https.`,
    )
  })

  test.each(['../../package.json', 'none.cs'])('a guide shows the sample %s', async (file) => {
    const outline = { sections: [], samples: [file], opening: '', parts: [], components: [], forbidden: [] }
    const breakage: Breakage = ({ guides }) => ({ guides: [{ ...nth(guides, 0), outline }, ...guides.slice(1)] })

    expect(await sentencesAfter(breakage)).toEqual([
      `content/en-US/guides/hresult.mdx: the sample ${file} is missing; put it into content/samples, or correct the name.`,
    ])
  })

  test('two causes have one title', async () => {
    const cause = `<Cause id="second" title="First" sources={['curl/curl#2']}>\nDo that.\n</Cause>\n\n</Causes>`

    expect(await sentencesAfter(withBody(BODY.replace('</Causes>', cause)))).toEqual([
      `${PAGE}: the title "First" stands there twice; say what tells the two apart.`,
    ])
  })

  test('a translation writes sources', async () => {
    const breakage: Breakage = async ({ codePages }) => ({
      codePages: await Promise.all(
        codePages.map((page) =>
          page.tag === 'en-US' || page.name !== 'SEC_E_ONE' ? page : translationOf(page.tag, nth(codePages, 0), BODY),
        ),
      ),
    })

    expect((await sentencesAfter(breakage))[0]).toBe(
      'content/it-IT/codes/SEC_E_ONE.mdx: "first" has sources; leave them to en-US; they are taken by the id.',
    )
  })

  test('a fresh translation has other causes, and a stale one may have', async () => {
    const other = UNSOURCED.replace('"first"', '"other"')
    const breakage =
      (fresh: boolean): Breakage =>
      async ({ codePages }) => {
        const page = await translationOf('it-IT', nth(codePages, 0), other)
        const data = fresh ? page.data : { ...page.data, translatedFrom: '0123456789ab' }
        return { codePages: codePages.map((own) => (own.file === page.file ? { ...page, data } : own)) }
      }

    expect(await sentencesAfter(breakage(true))).toEqual([
      'content/it-IT/codes/SEC_E_ONE.mdx: its causes are other, but those of en-US are first; use the same ids in the same order.',
    ])
    expect(await sentencesAfter(breakage(false))).toEqual([])
  })
})

describe('the prose', () => {
  test.each([
    ['`SEC_E_NOWHERE` is another.', 'SEC_E_NOWHERE does not exist; correct the name, or add it to content/codes.yaml.'],
    [
      'It is 0x80090301.',
      'the prose repeats the number 0x80090301 of a code; write the name of the code, since numbers are made from the table.',
    ],
    [
      'It is -2146893055.',
      'the prose repeats the number -2146893055 of a code; write the name of the code, since numbers are made from the table.',
    ],
    ['It is \u202e hidden.', 'it holds the control character U+202e; remove it.'],
    ['It is \u0000 nothing.', 'it holds the control character U+0000; remove it.'],
    ['It is di\u200bvided.', 'it holds the control character U+200b; remove it.'],
    ['It is Latin-1, \ufffd.', 'it holds the control character U+fffd; remove it.'],
    ['It is \u{e0041} a tag.', 'it holds the control character U+e0041; remove it.'],
  ])('a page says %j', async (text, wrong) => {
    expect(await sentencesAfter(withBody(`${text}\n\n${BODY}`))).toEqual([`${PAGE}: ${wrong}`])
  })

  test('an interface string names a code that does not exist', async () => {
    const breakage: Breakage = ({ strings }) => ({
      strings: new Map([...strings].map(([tag, own]) => [tag, { ...own, title: 'SEC_E_NOWHERE {count}' }])),
    })

    expect((await sentencesAfter(breakage))[0]).toBe(
      'content/en-US/ui.yaml, title: SEC_E_NOWHERE does not exist; correct the name, or add it to content/codes.yaml.',
    )
  })
})

function nth<T>(list: readonly T[], place: number): T {
  const item = list[place]
  if (item === undefined) throw new Error(`there is no item ${place}`)

  return item
}

function sentenceAfter(wanted: string | RegExp): RegExp {
  return typeof wanted === 'string'
    ? new RegExp(`^${RegExp.escape(`${PAGE}: ${wanted}`)}$`)
    : new RegExp(`^${RegExp.escape(`${PAGE}: `)}${wanted.source}`)
}
