import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'
import { isExplained } from '../support/explained.ts'
import { reportAfter, type ContentCopy } from '../support/content-copy.ts'

const PAGE = 'content/it-IT/codes/SEC_E_TIME_SKEW.mdx'
const ENGLISH = 'content/en-US/codes/SEC_E_TIME_SKEW.mdx'
const GUIDE = 'content/it-IT/guides/hresult.mdx'
const MEANING = /^meaning: .*\n/m
const text = (file: string) => readFileSync(file, 'utf8')
const lastLine = (file: string) => text(file).split('\n').length

/** The tags of the other locales, as a sentence names them. */
function othersThan(own: string): string {
  return LOCALES.map(({ tag }) => tag)
    .filter((tag) => tag !== own)
    .join(' and ')
}

type Rule = [rule: string, change: (content: ContentCopy) => void, ...sentences: string[]]

test.each<Rule>([
  [
    'a page is that of no code',
    (content) => content.write('content/it-IT/codes/SEC_E_NOWHERE.mdx', text(PAGE)),
    'content/it-IT/codes/SEC_E_NOWHERE.mdx: SEC_E_NOWHERE is not in the table; rename the file, or add SEC_E_NOWHERE to content/codes.yaml.',
  ],
  [
    'a file among the pages is none',
    (content) => content.write('content/it-IT/codes/notes.txt', 'notes'),
    'content/it-IT/codes/notes.txt: the file is no page; a page is an .mdx file named after its code or guide.',
  ],
  [
    'a code has no page in the default locale',
    (content) => content.remove(ENGLISH),
    `${ENGLISH}: SEC_E_TIME_SKEW has no page in en-US; write it: every code needs that one.`,
  ],
  [
    'a meaning is missing',
    (content) => content.replace(PAGE, MEANING, ''),
    `${PAGE}: "meaning" is missing; add it as text.`,
  ],
  [
    'a meaning is left open',
    (content) => content.replace(PAGE, MEANING, 'meaning:\n'),
    `${PAGE}: "meaning" is missing; add it as text.`,
  ],
  [
    'a meaning is empty',
    (content) => content.replace(PAGE, MEANING, "meaning: ''\n"),
    `${PAGE}: "meaning" is empty; it must hold text.`,
  ],
  [
    'a meaning is blank',
    (content) => content.replace(PAGE, MEANING, "meaning: '  '\n"),
    `${PAGE}: "meaning" is empty; it must hold text.`,
  ],
  [
    'there is no keyword',
    (content) => content.replace(PAGE, /^keywords: .*$/m, 'keywords: []'),
    `${PAGE}: "keywords" is an empty list; it must hold at least one phrase.`,
  ],
  [
    'a key of a page is misspelt',
    (content) => content.replace(PAGE, 'keywords:', 'keyword:'),
    `${PAGE}: "keywords" is missing; add it as a list.`,
    `${PAGE}: the key "keyword" is not known; check its spelling, or remove it.`,
  ],
  [
    'a key of a guide is unknown',
    (content) => content.replace(GUIDE, '---\n', '---\nauthor: me\n'),
    `${GUIDE}: the key "author" is not known; check its spelling, or remove it.`,
  ],
  [
    'a key of a term is misspelt',
    (content) => content.replace('content/zh-TW/glossary.yaml', 'also:', 'other:'),
    'content/zh-TW/glossary.yaml, access-token: the key "other" is not known; check its spelling, or remove it.',
  ],
  [
    'the frontmatter is broken',
    (content) => content.replace(PAGE, /^keywords: .*$/m, 'keywords: [one, two'),
    `${PAGE}: the YAML cannot be read at line 4 (Flow sequence in block collection must be sufficiently indented and end with a ]); mend the indentation, the quotes or the brackets there.`,
  ],
  [
    'the frontmatter is missing',
    (content) => content.write(PAGE, 'Only text.\n'),
    `${PAGE}: the frontmatter is missing; begin with "---", its keys, and "---".`,
  ],
  [
    'the MDX of a page is broken',
    (content) => content.append(PAGE, '<Cause title="Open">'),
    `${PAGE}: the MDX cannot be read at line ${lastLine(PAGE) + 1} (Expected a closing tag for \`<Cause>\`); close every tag, and keep bare "<" and "{" to code.`,
  ],
  [
    'the MDX of a guide is broken',
    (content) => content.append(GUIDE, '</Section>'),
    `${GUIDE}: the MDX cannot be read at line ${lastLine(GUIDE) + 1} (Unexpected closing tag \`</Section>\`, expected an open tag first); close every tag, and keep bare "<" and "{" to code.`,
  ],
  [
    'a page uses an unknown component',
    (content) => content.append(PAGE, '<Cuase title="x">\ny\n</Cuase>'),
    `${PAGE}: the component <Cuase> does not exist; use one of <Cause>, <Step>.`,
  ],
  [
    'a guide uses an unknown component',
    (content) => content.append(GUIDE, '<Sektion />'),
    `${GUIDE}: the component <Sektion> does not exist; use one of <AlertTable>, <Conversation>, <FunctionMatrix>, <HresultBits>, <LdapTable>, <Sample>, <Section>, <Value>.`,
  ],
  [
    'a cause has no title',
    (content) => content.append(PAGE, '<Cause>\nx\n</Cause>'),
    `${PAGE}: a <Cause> or <Step> has no title; give it one, as in <Cause title="…">.`,
  ],
  [
    'a page has both causes and steps',
    (content) => content.append(PAGE, '<Step title="x">\ny\n</Step>'),
    `${PAGE}: the page has both causes and steps; use <Cause> for an error, <Step> for what to do.`,
  ],
  [
    'a page does not say what happened',
    (content) => content.write(PAGE, '---\nmeaning: x\nkeywords: [y]\n---\n\n<Cause title="x">\ny\n</Cause>\n'),
    `${PAGE}: the text before the first cause or step is missing; say what happened.`,
  ],
  [
    'a page has a heading of its own',
    (content) => content.append(PAGE, '## Titolo'),
    `${PAGE}: the text has a heading of its own; use the components, whose headings are interface strings.`,
  ],
  [
    'a guide has a section without heading',
    (content) => content.append(GUIDE, '<Section id="nowhere">\nx\n</Section>'),
    `${GUIDE}: the section "nowhere" has no heading; add "guide.hresult.nowhere" to content/it-IT/ui.yaml, and in every other locale.`,
  ],
  [
    'a guide exists in one translation only',
    (content) => content.write('content/it-IT/guides/new.mdx', '---\ntitle: x\nsummary: y\ncodes: []\n---\n\nz\n'),
    'content/it-IT/guides/new.mdx: there is no guide new in en-US; write it there first.',
  ],
  [
    'a sample is missing',
    (content) => content.remove('content/samples/client.c'),
    'content/samples/client.c: the file is missing; put it back, or correct the name.',
  ],
  [
    'an interface string is missing in one locale',
    (content) => content.replace('content/it-IT/ui.yaml', /^nav\.skip: .*\n/m, ''),
    `content/it-IT/ui.yaml: the interface string "nav.skip" is missing, unlike in ${othersThan('it-IT')}; add it here, or remove it there.`,
  ],
  [
    'an interface string is missing in the default locale',
    (content) => content.replace('content/en-US/ui.yaml', /^nav\.skip: .*\n/m, ''),
    `content/en-US/ui.yaml: the interface string "nav.skip" is missing, unlike in ${othersThan('en-US')}; add it here, or remove it there.`,
  ],
  [
    'an interface string is added to one locale only',
    (content) => content.append('content/zh-TW/ui.yaml', 'nav.extra: 更多'),
    ...LOCALES.filter(({ tag }) => tag !== 'zh-TW').map(
      ({ tag }) =>
        `content/${tag}/ui.yaml: the interface string "nav.extra" is missing, unlike in zh-TW; add it here, or remove it there.`,
    ),
  ],
  [
    'an interface string is empty',
    (content) => content.replace('content/it-IT/ui.yaml', /^nav\.skip: .*$/m, "nav.skip: ''"),
    'content/it-IT/ui.yaml, nav.skip: it is empty; it must hold text.',
  ],
  [
    'an interface string stands twice',
    (content) => content.append('content/it-IT/ui.yaml', 'nav.skip: Salta'),
    `content/it-IT/ui.yaml: the key "nav.skip" stands there twice, again at line ${lastLine('content/it-IT/ui.yaml') + 1}; keep one of them.`,
  ],
  [
    'a page is not UTF-8',
    (content) => content.write(PAGE, Buffer.from(text(PAGE), 'latin1')),
    `${PAGE}: the file is not UTF-8; save it again with the encoding UTF-8.`,
  ],
  [
    'a file of strings is UTF-16',
    (content) => content.write('content/zh-TW/ui.yaml', Buffer.from(text('content/zh-TW/ui.yaml'), 'utf16le')),
    'content/zh-TW/ui.yaml: the file is not UTF-8; save it again with the encoding UTF-8.',
  ],
  [
    'a sample is not UTF-8',
    (content) => content.write('content/samples/server.c', Buffer.from([0x2f, 0x2f, 0x20, 0xe9])),
    'content/samples/server.c: the file is not UTF-8; save it again with the encoding UTF-8.',
  ],
  [
    'the text of a page names a code that does not exist',
    (content) => content.append(PAGE, 'Vedi `SEC_E_TIME_SKEWED`.'),
    `${PAGE}: SEC_E_TIME_SKEWED does not exist; correct the name, or add it to content/codes.yaml.`,
  ],
  [
    'a meaning names a code that does not exist',
    (content) => content.replace(PAGE, MEANING, 'meaning: Come SEC_I_TIME_SKEW.\n'),
    `${PAGE}: SEC_I_TIME_SKEW does not exist; correct the name, or add it to content/codes.yaml.`,
  ],
  [
    'a distinction names a code that does not exist',
    (content) => content.replace(ENGLISH, 'SEC_E_CERT_EXPIRED:', 'SEC_E_CERT_EXPIRD:'),
    `${ENGLISH}: SEC_E_CERT_EXPIRD does not exist; correct the name, or add it to content/codes.yaml.`,
  ],
  [
    'a guide names a code that does not exist',
    (content) => content.append(GUIDE, 'Vedi SEC_E_NIENTE.'),
    `${GUIDE}: SEC_E_NIENTE does not exist; correct the name, or add it to content/codes.yaml.`,
  ],
  [
    'a definition names a code that does not exist',
    (content) => content.replace('content/en-US/glossary.yaml', 'definition: ', 'definition: SEC_E_NOTHING is '),
    'content/en-US/glossary.yaml, access-token: SEC_E_NOTHING does not exist; correct the name, or add it to content/codes.yaml.',
  ],
  [
    'a sentence about a neighbour names a code that does not exist',
    (content) => content.replace('content/en-US/neighbours.yaml', 'SEC_E_CERT_EXPIRED', 'SEC_E_CERT_IS_EXPIRED'),
    'content/en-US/neighbours.yaml, CERT_E_EXPIRED: SEC_E_CERT_IS_EXPIRED does not exist; correct the name, or add it to content/codes.yaml.',
  ],
  [
    'an interface string names a code that does not exist',
    (content) => content.replace('content/zh-TW/ui.yaml', 'nav.skip: ', 'nav.skip: SEC_E_SKIP'),
    'content/zh-TW/ui.yaml, nav.skip: SEC_E_SKIP does not exist; correct the name, or add it to content/codes.yaml.',
  ],
  [
    'a text repeats a number of the table in hexadecimal',
    (content) => content.append(PAGE, 'Il numero 0x80090324.'),
    `${PAGE}: the prose repeats the number 0x80090324 of a code; write the name of the code, since numbers are made from the table.`,
  ],
  [
    'a text repeats a number of the table in decimal',
    (content) => content.append(PAGE, 'Il numero -2146893020.'),
    `${PAGE}: the prose repeats the number -2146893020 of a code; write the name of the code, since numbers are made from the table.`,
  ],
  [
    'a locale has a sentence about an unknown neighbour',
    (content) => content.append('content/it-IT/neighbours.yaml', 'CERT_E_NOWHERE: x'),
    'content/it-IT/neighbours.yaml, CERT_E_NOWHERE: CERT_E_NOWHERE is not in content/neighbours.yaml; correct the id, or add it there.',
  ],
  [
    'a neighbour has no sentence in the default locale',
    (content) => content.replace('content/en-US/neighbours.yaml', /^CERT_E_EXPIRED: .*\n/m, ''),
    'content/en-US/neighbours.yaml, CERT_E_EXPIRED: its sentence is missing; add one here.',
  ],
  [
    'a translation has a term that the default locale has not',
    (content) => content.append('content/it-IT/glossary.yaml', '- id: nowhere\n  term: x\n  definition: y'),
    'content/it-IT/glossary.yaml, nowhere: nowhere is not in content/en-US/glossary.yaml; correct the id, or add it there.',
  ],
  [
    'a word of the setting has a capital letter',
    (content) => content.append('content/en-US/setting-words.yaml', 'more: [Crash]'),
    'content/en-US/setting-words.yaml, more: item 1 is "Crash"; it must be one word in small letters.',
  ],
  [
    'a phrase of questions has a sign',
    (content) => content.append('content/en-US/question-phrases.yaml', 'more: [really?]'),
    'content/en-US/question-phrases.yaml, more: item 1 is "really?"; it must be a phrase in small letters without signs.',
  ],
])('%s', async (_, change, ...sentences) => {
  expect(await reportAfter(change)).toEqual(sentences)
  expect(sentences.filter((sentence) => !isExplained(sentence))).toEqual([])
})

test('a translation may lack pages, since the text of the default locale stands in', async () => {
  expect(await reportAfter((content) => content.remove(PAGE))).toEqual([])
})

test('a file may end its lines as Windows does', async () => {
  expect(await reportAfter((content) => content.write(PAGE, text(PAGE).replaceAll('\n', '\r\n')))).toEqual([])
})
