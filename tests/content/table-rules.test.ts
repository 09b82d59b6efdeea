import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isExplained } from '../support/explained.ts'
import { reportAfter, type ContentCopy } from '../support/content-copy.ts'
import { codes } from '../support/real-table.ts'

const CODES = 'content/codes.yaml'
const SKEW = '- name: SEC_E_TIME_SKEW\n  value: 0x80090324\n  area: kerberos\n'
const AREAS = 'tls, kerberos, smart-card, credentials, context, messages, policy, system'
const last = codes.findLast(({ alias }) => !alias)
const lineAfter = (text: string) => (readFileSync(CODES, 'utf8').split(text)[0]?.split('\n').length ?? 0) + 1

type Rule = [rule: string, change: (content: ContentCopy) => void, ...sentences: string[]]

function skew(by: string): (content: ContentCopy) => void {
  return (content) => content.replace(CODES, SKEW, by)
}

function skewValue(value: string): (content: ContentCopy) => void {
  return skew(SKEW.replace('0x80090324', value))
}

test.each<Rule>([
  [
    'a name stands twice',
    (content) =>
      content.append(
        CODES,
        `- name: ${last?.name}\n  value: ${last?.hex}\n  area: tls\n  documented: false\n  sources: [winerror]`,
      ),
    `content/codes.yaml, ${last?.name}: the name stands in the table twice; keep one record.`,
  ],
  [
    'a value stands twice',
    skewValue('0x80090322'),
    'content/codes.yaml, SEC_E_TIME_SKEW: the value 0x80090322 is already that of SEC_E_WRONG_PRINCIPAL; give its own value, or "alias: SEC_E_WRONG_PRINCIPAL".',
  ],
  [
    'a value is above 32 bits',
    skewValue('0x180090324'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is 0x180090324; it must be a number of 32 bits, from 0x00000000 to 0xFFFFFFFF.',
  ],
  [
    'a value is below 32 bits',
    skewValue('-2146893020'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is -2146893020; it must be a number of 32 bits, from 0x00000000 to 0xFFFFFFFF.',
  ],
  [
    'a value is text',
    skewValue("'0x80090324'"),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is "0x80090324"; it must be a number such as 0x80090308, without quotes.',
  ],
  [
    'a value is no number',
    skewValue('many'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is "many"; it must be a number such as 0x80090308, without quotes.',
  ],
  [
    'a value is not whole',
    skewValue('2148074276.5'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is 2148074276.5; it must be a whole number.',
  ],
  [
    'a value has another facility',
    skewValue('0x80070324'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "value" is 0x80070324; it must have facility 9, as in 0x80090308.',
  ],
  [
    'an alias stands for nothing',
    (content) => content.replace(CODES, 'alias: SEC_E_UNSUPPORTED_FUNCTION', 'alias: SEC_E_UNSUPORTED_FUNCTION'),
    'content/codes.yaml, SEC_E_NOT_SUPPORTED: it is an alias of SEC_E_UNSUPORTED_FUNCTION, which is not in the table; name a record that has a value.',
  ],
  [
    'an alias stands for an alias',
    (content) => content.replace(CODES, 'alias: SEC_E_UNSUPPORTED_FUNCTION', 'alias: SEC_E_NO_SPM'),
    'content/codes.yaml, SEC_E_NOT_SUPPORTED: SEC_E_NO_SPM is itself an alias; name a record that has a value.',
  ],
  [
    'a record has both a value and an alias',
    (content) => content.replace(CODES, '  alias: SEC_E_UNSUPPORTED_FUNCTION\n', '  alias: SEC_E_OK\n  value: 0\n'),
    'content/codes.yaml, SEC_E_NOT_SUPPORTED: it has both a value and an alias; it must have only one of the two.',
  ],
  [
    'a record has neither a value nor an alias',
    (content) => content.replace(CODES, '  alias: SEC_E_UNSUPPORTED_FUNCTION\n', ''),
    'content/codes.yaml, SEC_E_NOT_SUPPORTED: it has neither a value nor an alias; it must have one of the two.',
  ],
  [
    'a record is out of order',
    skewValue('0x800903FF'),
    'content/codes.yaml, SEC_E_UNTRUSTED_ROOT: the value 0x80090325 stands behind the higher 0x800903FF; keep the records in order of value.',
  ],
  [
    'a related code is unknown',
    (content) => content.replace(CODES, 'related: [SEC_E_CERT_EXPIRED]', 'related: [SEC_E_CERT_EXPIRD]'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "related" names SEC_E_CERT_EXPIRD, which is not in the table; correct the name, or add SEC_E_CERT_EXPIRD to content/codes.yaml.',
  ],
  [
    'a related code is no name of a code',
    (content) => content.replace(CODES, 'related: [SEC_E_CERT_EXPIRED]', 'related: [cert expired]'),
    'content/codes.yaml, SEC_E_TIME_SKEW: item 1 of "related" is "cert expired"; it must be a name such as SEC_E_INVALID_TOKEN.',
  ],
  [
    'a source is unknown',
    (content) => content.replace(CODES, /(?<=name: SEC_E_NO_SPM[^]*?sources: \[)/, 'winerorr, '),
    'content/codes.yaml, SEC_E_NO_SPM: "sources" names winerorr, which is not in content/sources.yaml; correct the name, or add the source there.',
  ],
  [
    'a function fails with an unknown code',
    (content) => content.replace('content/functions.yaml', 'SEC_E_NOT_OWNER', 'SEC_E_NOT_OWNED'),
    'content/functions.yaml, AcquireCredentialsHandle: "failure" names SEC_E_NOT_OWNED, which is not in the table; correct the name, or add SEC_E_NOT_OWNED to content/codes.yaml.',
  ],
  [
    'a function succeeds with an unknown code',
    (content) => content.replace('content/functions.yaml', 'success: [SEC_E_OK]', 'success: [SEC_E_OKAY]'),
    'content/functions.yaml, AddSecurityPackage: "success" names SEC_E_OKAY, which is not in the table; correct the name, or add SEC_E_OKAY to content/codes.yaml.',
  ],
  [
    'a correction of a function concerns an unknown code',
    (content) =>
      content.replace('content/functions.yaml', '{ code: SEC_E_INVALID_HANDLE', '{ code: SEC_E_INVALID_HANDEL'),
    'content/functions.yaml, AcceptSecurityContext: "corrected" names SEC_E_INVALID_HANDEL, which is not in the table; correct the name, or add SEC_E_INVALID_HANDEL to content/codes.yaml.',
  ],
  [
    'an alert names an unknown code',
    (content) => content.replace('content/tls-alerts.yaml', 'SEC_E_ILLEGAL_MESSAGE', 'SEC_E_ILEGAL_MESSAGE'),
    'content/tls-alerts.yaml, unexpected_message: "code" names SEC_E_ILEGAL_MESSAGE, which is not in the table; correct the name, or add SEC_E_ILEGAL_MESSAGE to content/codes.yaml.',
  ],
  [
    'an alert names a code of another family that is no neighbour',
    (content) => content.replace('content/tls-alerts.yaml', 'CRYPT_E_REVOKED', 'CRYPT_E_REVOKE'),
    'content/tls-alerts.yaml, certificate_revoked: "code" names CRYPT_E_REVOKE, which is not in the table; correct the name, or add CRYPT_E_REVOKE to content/codes.yaml.',
  ],
  [
    'a neighbour goes with an unknown code',
    (content) => content.replace('content/neighbours.yaml', 'SEC_E_NO_CREDENTIALS', 'SEC_E_NO_CREDENTIAL'),
    'content/neighbours.yaml, CRYPT_E_NOT_FOUND: "codes" names SEC_E_NO_CREDENTIAL, which is not in the table; correct the name, or add SEC_E_NO_CREDENTIAL to content/codes.yaml.',
  ],
  [
    'an appearance is that of an unknown code',
    (content) => content.replace('content/appearances.yaml', 'codes: [SEC_E_', 'codes: [SEC_E_X_'),
    'content/appearances.yaml, curl-schannel: "codes" names SEC_E_X_ILLEGAL_MESSAGE, which is not in the table; correct the name, or add SEC_E_X_ILLEGAL_MESSAGE to content/codes.yaml.',
  ],
  [
    'a record has an unknown key',
    skew(`${SKEW}  color: red\n`),
    'content/codes.yaml, SEC_E_TIME_SKEW: the key "color" is not known; check its spelling, or remove it.',
  ],
  [
    'a key is misspelt',
    (content) => content.replace(CODES, `${SKEW}  documented: true`, `${SKEW}  documentd: true`),
    'content/codes.yaml, SEC_E_TIME_SKEW: "documented" is missing; add it as true or false.',
    'content/codes.yaml, SEC_E_TIME_SKEW: the key "documentd" is not known; check its spelling, or remove it.',
  ],
  [
    'a key inside a record is misspelt',
    (content) => content.replace(CODES, /(?<=SEC_E_TIME_SKEW[^]*?phase: handshake, )side/, 'sied'),
    'content/codes.yaml, SEC_E_TIME_SKEW: "place.side" is missing; add it as one of client, server, both.',
    'content/codes.yaml, SEC_E_TIME_SKEW: the key "sied" in "place" is not known; check its spelling, or remove it.',
  ],
  [
    'a key of another table is misspelt',
    (content) => content.replace('content/functions.yaml', 'failure:', 'failures:'),
    'content/functions.yaml, EnumerateSecurityPackages: the key "failures" in item 1 of "pages" is not known; check its spelling, or remove it.',
  ],
  [
    'an area is unknown',
    skew(SKEW.replace('kerberos', 'kerbros')),
    `content/codes.yaml, SEC_E_TIME_SKEW: "area" is "kerbros"; it must be one of ${AREAS}.`,
  ],
  [
    'an area is missing',
    skew(SKEW.replace('  area: kerberos\n', '')),
    `content/codes.yaml, SEC_E_TIME_SKEW: "area" is missing; add it as one of ${AREAS}.`,
  ],
  [
    'the YAML of a table is broken',
    (content) => content.replace(CODES, 'related: [SEC_E_CERT_EXPIRED]', 'related: [SEC_E_CERT_EXPIRED'),
    `content/codes.yaml: the YAML cannot be read at line ${lineAfter('related: [SEC_E_CERT_EXPIRED]')} (Flow sequence in block collection must be sufficiently indented and end with a ]); mend the indentation, the quotes or the brackets there.`,
  ],
  [
    'a table is no list',
    (content) => content.write(CODES, 'name: SEC_E_OK\n'),
    'content/codes.yaml: the file holds no list; begin each record with "- name:".',
  ],
  [
    'a record is no record',
    (content) => content.append(CODES, '- SEC_E_TIME_SKEW'),
    `content/codes.yaml, record ${codes.length + 1}: it is "SEC_E_TIME_SKEW"; it must be a record with keys.`,
  ],
  [
    'a table is missing',
    (content) => content.remove(CODES),
    'content/codes.yaml: the file is missing; put it back, or correct the name.',
  ],
  [
    'a table is not UTF-8',
    (content) => content.write(CODES, Buffer.from([0x23, 0x20, 0xe9, 0x0a])),
    'content/codes.yaml: the file is not UTF-8; save it again with the encoding UTF-8.',
  ],
])('%s', async (_, change, ...sentences) => {
  expect(await reportAfter(change)).toEqual(sentences)
  expect(sentences.filter((sentence) => !isExplained(sentence))).toEqual([])
})
