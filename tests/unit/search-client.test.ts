import { describe, expect, it } from 'vitest'
import { searchClient } from '../../src/search/client.ts'
import type { ReadJson } from '../../src/search/fetch-json.ts'
import type { Group, GroupName, Results } from '../../src/search/results.ts'
import { smallCodes, smallWords } from '../support/small-search.ts'

const files: Record<string, unknown> = {
  '/codes.it': smallCodes('it-IT'),
  '/causes.it': {
    SEC_E_WRONG_PRINCIPAL: { spn: 'setspn kerberos', localhost: 'sqlclient localhost certificate', hosts: 'dns' },
  },
  '/words.it': smallWords('it-IT', { SEC_E_NO_CREDENTIALS: ['credenziali mancanti', 'servizio senza account'] }),
  '/words.en': smallWords('en-US', { SEC_E_NO_CREDENTIALS: ['service runs without an account'] }),
  '/words.zh': smallWords('zh-TW', { SEC_E_INVALID_TOKEN: ['提供給函式的權杖無效'] }),
}
const config = { locale: 'it-IT', base: '/', files: 'codes.it causes.it words.it words.en words.zh' }

function search(broken: Set<string> = new Set()) {
  const asked: string[] = []
  const readJson = (async (path: string) => {
    asked.push(path)
    if (broken.has(path)) throw new Error(`${path} answered 404`)

    return structuredClone(files[path])
  }) as ReadJson

  return { asked, client: searchClient(config, readJson) }
}

const itemsIn = ({ groups }: Results, name: GroupName): Group['items'] =>
  groups.find((group) => group.name === name)?.items ?? []

describe('names and numbers', () => {
  it('are answered from one file, with the meaning', async () => {
    const { asked, client } = search()
    const results = await client.words('0x8009030E')

    expect(asked).toEqual(['/codes.it'])
    expect(itemsIn(results, 'recognised')).toEqual([
      {
        code: 'SEC_E_NO_CREDENTIALS',
        title: 'SEC_E_NO_CREDENTIALS',
        hex: '0x8009030E',
        value: 0x8009_030e,
        path: 'codes/SEC_E_NO_CREDENTIALS/',
        note: 'read as 0x8009030E',
        text: 'No credentials are there. (it-IT)',
      },
    ])
    expect(results.destination).toBe('codes/SEC_E_NO_CREDENTIALS/')
  })
  it('lead to the sub-code of LDAP that stands beside them', async () => {
    const text = '80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data 52e, v1db1'

    expect((await search().client.names(text)).destination).toBe('related-errors/#ldap-data-52e')
  })
  it('that are guessed lead nowhere', async () => {
    const results = await search().client.names('SEC_E_未_認證')

    expect(itemsIn(results, 'recognised').map(({ code }) => code)).toEqual(['SEC_E_NO_CREDENTIALS'])
    expect(results.destination).toBeUndefined()
  })
  it('of no code are said to be none', async () => {
    expect((await search().client.names('0x80004005')).remarks[0]).toBe('0x80004005 is none')
  })
})

describe('words', () => {
  it('find codes in the texts of the locale', async () => {
    const { asked, client } = search()

    expect(itemsIn(await client.words('credenziali mancanti'), 'prose').map(({ code }) => code)).toEqual([
      'SEC_E_NO_CREDENTIALS',
    ])
    expect(asked).toEqual(['/codes.it', '/words.it'])
  })
  it('in English are found on a page in another language, too', async () => {
    const { asked, client } = search()

    expect(itemsIn(await client.words('runs without an account'), 'prose')[0]?.code).toBe('SEC_E_NO_CREDENTIALS')
    expect(asked).toContain('/words.en')
  })
  it('of a message in a third language are found, with a word on the language', async () => {
    const { asked, client } = search()

    expect(itemsIn(await client.words('提供給函式的權杖無效'), 'prose')[0]).toMatchObject({
      code: 'SEC_E_INVALID_TOKEN',
      note: 'by the cinese text',
    })
    expect(asked).toContain('/words.zh')
  })
  it('find related errors, each at its own place', async () => {
    const [item] = itemsIn(await search().client.words('certificate lacks the host name'), 'neighbours')

    expect(item).toMatchObject({ title: 'CERT_E_CN_NO_MATCH', path: 'related-errors/#CERT_E_CN_NO_MATCH' })
    expect(item?.goesWith).toEqual(['SEC_E_WRONG_PRINCIPAL'])
    expect(item?.text).toBe('The certificate lacks the host name. (it-IT)')
  })
  it('of which less than half is found are only offered', async () => {
    const results = await search().client.words('credenziali per il forno elettrico nuovo')

    expect(itemsIn(results, 'prose')).toEqual([])
    expect(itemsIn(results, 'nearest').map(({ code }) => code)).toEqual(['SEC_E_NO_CREDENTIALS'])
  })
})

describe('a file that cannot be had', () => {
  it('is asked for again the next time', async () => {
    const broken = new Set(['/codes.it', '/words.it'])
    const { client } = search(broken)

    await expect(client.names('0x8009030E')).rejects.toThrow('404')
    broken.delete('/codes.it')
    await expect(client.names('0x8009030E')).resolves.toMatchObject({ destination: 'codes/SEC_E_NO_CREDENTIALS/' })
    await expect(client.words('credenziali mancanti')).rejects.toThrow('404')
    broken.delete('/words.it')
    expect(itemsIn(await client.words('credenziali mancanti'), 'prose')).toHaveLength(1)
  })
  it('of the full text leaves the rest as it is', async () => {
    expect(itemsIn(await search().client.all('credenziali mancanti'), 'prose')).toHaveLength(1)
  })
})

describe('causes', () => {
  const causesIn = (results: Results) =>
    itemsIn(results, 'recognised')[0]?.causes?.map(({ path }) => path.split('#')[1])

  it('stand under a code that is meant without doubt, in the order of its page', async () => {
    const { asked, client } = search()

    expect(causesIn(await client.all('0x80090322'))).toEqual(['spn', 'localhost', 'hosts'])
    expect(asked).toEqual(['/codes.it'])
  })
  it('that the rest of a text speaks of come first, and are marked', async () => {
    const results = await search().client.all('SqlClient localhost (0x80090322)')

    expect(causesIn(results)).toEqual(['localhost', 'spn', 'hosts'])
    expect(itemsIn(results, 'recognised')[0]?.causes?.map(({ isClosest }) => isClosest)).toEqual([true, false, false])
  })
  it('stand by their titles under codes that words found', async () => {
    const { asked, client } = search()
    const results = await client.all('name service computer')
    const [item] = itemsIn(results, 'prose').filter(({ code }) => code === 'SEC_E_WRONG_PRINCIPAL')

    expect(asked).not.toContain('/causes.it')
    expect(item?.causes?.map(({ title }) => title)).toEqual(['SQL Server on the same computer'])
  })
  it('keep the order of the page where their words cannot be had', async () => {
    const results = await search(new Set(['/causes.it'])).client.all('SqlClient localhost (0x80090322)')

    expect(causesIn(results)).toEqual(['spn', 'localhost', 'hosts'])
  })
})
