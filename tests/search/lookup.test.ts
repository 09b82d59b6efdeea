import { describe, expect, it, test } from 'vitest'
import { sureCode } from '../../src/codes/answer.ts'
import { lookup } from '../../src/codes/lookup.ts'
import { codes, index, searchIn } from '../support/built-search.ts'

const answer = (input: string) => lookup(input, index)
const first = (input: string) => answer(input).recognized[0]?.code
const nameForms = (name: string) => [
  name,
  name.toLowerCase(),
  name.charAt(0) + name.slice(1).toLowerCase(),
  name.replaceAll('_', ' '),
  name.toLowerCase().replaceAll('_', ' '),
  name.replaceAll('_', '-'),
  `  ${name}\t`,
  `"${name}"`,
  `(${name})`,
]
const numberForms = ({ hex, signed, value }: (typeof codes)[number]) => {
  const bare = hex.slice(2)

  return [hex, hex.toLowerCase(), `0X${bare}`, bare, bare.toLowerCase(), String(signed), String(value), ` ${signed} `]
}

test.each(codes.map((code) => [code.name, code] as const))('%s is found by its name in every form', (name) => {
  for (const form of nameForms(name)) {
    const { recognized, nearest } = answer(form)

    expect(recognized[0]?.code, form).toBe(name)
    expect(recognized, form).toHaveLength(1)
    expect(nearest, form).toEqual([])
  }
})

test.each(codes.map((code) => [code.name, code] as const))(
  '%s is found by its numbers in every notation',
  (_, code) => {
    for (const form of numberForms(code)) {
      const { recognized, unknown } = answer(form)

      expect(recognized[0]?.code, form).toBe(code.alias ?? code.name)
      expect(recognized, form).toHaveLength(1)
      expect(unknown, form).toBeUndefined()
    }
  },
)

it('says how an input was read', () => {
  const manners = (input: string) => answer(input).recognized.map(({ manner }) => manner)

  expect(manners('SEC_E_WRONG_PRINCIPAL')).toEqual(['name'])
  expect(manners('0x80090322')).toEqual(['hex'])
  expect(manners('80090322')).toEqual(['bare-hex'])
  expect(manners('-2146893022')).toEqual(['signed'])
  expect(manners('2148074274')).toEqual(['unsigned'])
  expect(manners('2146893022')).toEqual(['minus-lost'])
  expect(manners('wrong principal')).toEqual(['whole-name'])
})

it('says which part of the input was read', () => {
  const input = 'error 0x80090322 occurred'
  const [hit] = answer(input).recognized

  expect(input.slice(hit?.start, hit?.end)).toBe('0x80090322')
  expect(hit?.read).toBe('0x80090322')
})

describe('a name without its prefix', () => {
  it.each([
    ['wrong principal', 'SEC_E_WRONG_PRINCIPAL'],
    ['INVALID_TOKEN', 'SEC_E_INVALID_TOKEN'],
    ['wrong-principal', 'SEC_E_WRONG_PRINCIPAL'],
    ['WrongPrincipal', 'SEC_E_WRONG_PRINCIPAL'],
    ['e_time_skew', 'SEC_E_TIME_SKEW'],
    ['continue needed', 'SEC_I_CONTINUE_NEEDED'],
    ['secewrongprincipal', 'SEC_E_WRONG_PRINCIPAL'],
  ])('%s', (input, code) => {
    expect(first(input)).toBe(code)
  })

  it('finds every code whose bare name no other code and no TLS alert has', () => {
    const bare = (name: string) => name.replace(/^SEC_[EI]_/, '')
    const taken = [...codes.map(({ name }) => bare(name)), ...index.alerts.map(({ name }) => name.toUpperCase())]
    const unique = codes.filter(({ name }) => taken.filter((other) => other === bare(name)).length === 1)

    expect(unique.length).toBeGreaterThan(80)
    for (const { name } of unique) expect(first(bare(name)), name).toBe(name)
  })
})

it('lists every code whose name holds the words, with nothing claimed for a word of no name', async () => {
  const { groups } = await searchIn('en-US').words('revocation offline')
  const codes = groups.flatMap(({ items }) => items.flatMap(({ code }) => code ?? []))

  expect(codes.slice(0, 2).toSorted()).toEqual(['SEC_E_REVOCATION_OFFLINE_C', 'SEC_E_REVOCATION_OFFLINE_KDC'])
  expect(answer('pineapple').recognized).toEqual([])
})

describe('a number of the low word alone', () => {
  it('names the code', () => {
    expect(answer('0x322').recognized.map(({ code, manner }) => [code, manner])).toEqual([
      ['SEC_E_WRONG_PRINCIPAL', 'low-word'],
    ])
  })

  it('names both where an error and an informational code share it, the error first', () => {
    expect(answer('0x317').recognized.map(({ code }) => code)).toEqual([
      'SEC_E_CONTEXT_EXPIRED',
      'SEC_I_CONTEXT_EXPIRED',
    ])
  })
})

describe('a number of no code', () => {
  it.each([
    ['0x80090399', 0x80090399],
    ['0x80004005', 0x80004005],
    ['-2147467259', 0x80004005],
    ['2147500037', 0x80004005],
  ])('%s is said to be none', (input, unknown) => {
    expect(answer(input)).toMatchObject({ recognized: [], unknown })
  })

  it('has the codes that lie next to it offered, not claimed', () => {
    const near = answer('0x80090323')

    expect(near.recognized).toEqual([])
    expect(near.nearest).toContain('SEC_E_WRONG_PRINCIPAL')
    expect(near.nearest).toContain('SEC_I_NO_LSA_CONTEXT')
    expect(answer('0x80004005').nearest).toEqual([])
  })

  it.each(['0x180090322', '99999999999', '-99999999999'])('%s is no number of 32 bits and claims nothing', (input) => {
    expect(answer(input).recognized).toEqual([])
  })
})

it('offers the nearest names for one that is misspelt', () => {
  const { recognized, nearest } = answer('SEC_E_WRONG_PRINCIPLE')

  expect([...recognized.map(({ code }) => code), ...nearest][0]).toBe('SEC_E_WRONG_PRINCIPAL')
})

it('answers a name and a number that mean two codes with both, and says that they disagree', () => {
  const { recognized, disagreement } = answer('SEC_E_WRONG_PRINCIPAL (0x80090308)')

  expect(recognized.map(({ code }) => code)).toEqual(['SEC_E_WRONG_PRINCIPAL', 'SEC_E_INVALID_TOKEN'])
  expect(disagreement).toMatchObject({
    name: { code: 'SEC_E_WRONG_PRINCIPAL' },
    number: { code: 'SEC_E_INVALID_TOKEN' },
  })
  expect(answer('SEC_E_WRONG_PRINCIPAL (0x80090322)').disagreement).toBeUndefined()
})

it.each(['', ' ', '\n\t', '"', '\u200b'])('answers nothing with nothing: %j', (input) => {
  expect(answer(input)).toMatchObject({ recognized: [], relatedErrors: [], nearest: [] })
})

it('searches words, and names and numbers not', () => {
  expect(answer('the clock is wrong').words).toBe('the clock is wrong')
  expect(answer('目標主體名稱不正確').words).toBe('目標主體名稱不正確')
  expect(answer('0x80004005 no clock').words).toBe('no clock')
  for (const input of ['SEC_E_TIME_SKEW', '0x80090324', '-2146893020', '80090399', '0x80004005']) {
    expect(answer(input).words, input).toBe('')
  }
})

describe('a reader is sent on without being asked', () => {
  it.each([
    ['SEC_E_TIME_SKEW', 'SEC_E_TIME_SKEW'],
    ['-2146893020', 'SEC_E_TIME_SKEW'],
    ['wrong principal', 'SEC_E_WRONG_PRINCIPAL'],
    ['alert 48', 'SEC_E_UNTRUSTED_ROOT'],
  ])('by %s', (input, code) => {
    expect(sureCode(answer(input))).toBe(code)
  })

  it.each([
    'SEC_E_未_認證',
    '秒 E 時間 誤差',
    'SEC_E_WRONG_PRINCIPLE',
    'principal',
    'revocation offline',
    '0x317',
    'clock',
  ])('but not by %s, which is a guess or a choice', (input) => {
    expect(sureCode(answer(input))).toBeUndefined()
  })
})

it('answers each of the four numbers of an alias with the code it stands for', () => {
  for (const alias of codes.filter((code) => code.alias)) {
    for (const form of numberForms(alias)) expect(first(form), form).toBe(alias.alias)
  }
})

it('answers a text of any length', () => {
  const filler = 'nothing to see here\n'.repeat(20_000)

  expect(answer(`${filler}0x80090322\n${filler}`).recognized.map(({ code }) => code)).toEqual(['SEC_E_WRONG_PRINCIPAL'])
})
