import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { globSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HASHED, HEADERS, IMMUTABLE, REVALIDATED } from '../../src/security/headers.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const pairs = (text: string, pattern: RegExp) =>
  Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]))
const directives = (value: string) => value.split(/,\s*/).toSorted()

/** What files lie in the built site, by their path from its root. */
const files = globSync('**/*', { cwd: 'dist' }).filter((file) => statSync(`dist/${file}`).isFile())

test.each(['hosts/nginx.conf', 'hosts/Caddyfile'])(
  '%s sends every header, and keeps the hashed files alone',
  (file) => {
    const text = read(file)
    for (const [name, value] of Object.entries(HEADERS)) expect(text).toContain(`${name} "${value}"`)
    expectToKeepHashed(/ "?~?(\/\(\S+?)"?[ \n]/.exec(text)?.[1] ?? '')
  },
)

function expectToKeepHashed(pattern: string): void {
  const kept = files.filter((file) => new RegExp(pattern).test(`/${file}`))
  expect(kept).toEqual(files.filter((file) => HASHED.some((folder) => file.startsWith(`${folder}/`))))
  expect(kept.length).toBeGreaterThan(300)
}

describe('_headers', () => {
  const rules = Object.fromEntries(
    read('dist/_headers')
      .split('\n\n')
      .filter((block) => block.startsWith('/'))
      .map((block) => [block.split('\n')[0], pairs(block, /^ {2}([\w-]+): (.*)$/gm)]),
  )

  test('sends the headers with every file, and keeps those of the hashed folders', () => {
    const kept = HASHED.map((folder) => [`/${folder}/*`, { 'Cache-Control': IMMUTABLE }])
    expect(rules).toEqual({ '/*': HEADERS, ...Object.fromEntries(kept) })
  })
})

test('_redirects leads from an address without a language to one that exists', () => {
  const rules = read('dist/_redirects')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/))
  expect(rules.length).toBeGreaterThan(0)
  for (const [from, to = '', status] of rules) {
    expect(from).toMatch(/^\//)
    expect(status).toMatch(/^30[12]$/)
    expect(files).toContain(`${to.slice(1).replace(':name', 'SEC_E_OK')}index.html`)
  }
})

describe('web.config', () => {
  const text = read('dist/web.config')
  const { configuration } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'location' || name === 'mimeMap',
  }).parse(text)
  const server = configuration['system.webServer']

  test('is well-formed', () => {
    expect(XMLValidator.validate(text)).toBe(true)
  })

  test('has a media type for every extension of the built site, each once, and takes away what IIS may know already', () => {
    const rules: string[] = server.staticContent.mimeMap.map(
      ({ fileExtension }: Record<string, string>) => fileExtension,
    )
    const extensions = new Set(files.map((file) => extname(file)))
    const needed = [...extensions].filter((extension) => extension && extension !== '.config')
    expect(needed.length).toBeGreaterThan(10)
    expect(needed.filter((extension) => !rules.includes(extension))).toEqual([])
    expect(new Set(rules).size).toBe(rules.length)
    const removed = server.staticContent.remove.map(({ fileExtension }: Record<string, string>) => fileExtension)
    expect(removed).toEqual(rules)
  })

  test('sends the headers, and takes each away before it adds it', () => {
    const { add, remove } = server.httpProtocol.customHeaders
    const sent = add.map(({ name, value }: Record<string, string>) => [name, value])
    expect(Object.fromEntries(sent)).toEqual(HEADERS)
    expect(remove.map(({ name }: Record<string, string>) => name)).toEqual(expect.arrayContaining(Object.keys(HEADERS)))
  })

  test('serves index.html, and 404.html with the status 404', () => {
    expect(server.defaultDocument.files.add.value).toBe('index.html')
    expect(server.httpErrors.error).toMatchObject({ statusCode: '404', path: '404.html', responseMode: 'File' })
  })

  test('keeps the files of the hashed folders, and lets browsers ask again for others', () => {
    expect(server.staticContent.clientCache.cacheControlCustom).toBe(REVALIDATED)
    const kept = configuration.location.map(({ path }: { path: string }) => path)
    expect(kept.toSorted()).toEqual([...HASHED].toSorted())
    for (const location of configuration.location) {
      const { cacheControlMode, cacheControlMaxAge, cacheControlCustom } =
        location['system.webServer'].staticContent.clientCache
      expect(cacheControlMode).toBe('UseMaxAge')
      const days = Number(/^(\d+)\.00:00:00$/.exec(cacheControlMaxAge)?.[1])
      expect(directives(`max-age=${days * 86400}, ${cacheControlCustom}`)).toEqual(directives(IMMUTABLE))
    }
  })
})
