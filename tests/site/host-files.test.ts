import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HASHED, HEADERS, IMMUTABLE } from '../../scripts/headers.ts'
import { folderFor } from '../support/built-sites.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const webConfig = read('public/web.config')

describe('the files for the hosts', () => {
  test.for(['hosts/nginx.conf', 'hosts/Caddyfile', 'public/_headers', 'public/web.config'])(
    '%s names every header with its value',
    (file) => {
      for (const [header, value] of Object.entries(HEADERS)) {
        expect(read(file)).toContain(header)
        expect(read(file)).toContain(value)
      }
    },
  )

  test('_headers keeps the files of every hashed folder', () => {
    for (const folder of HASHED)
      expect(read('public/_headers')).toContain(`/${folder}/*\n  Cache-Control: ${IMMUTABLE}`)
  })

  test('_redirects has three columns', () => {
    const rules = read('public/_redirects')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
    for (const rule of rules) expect(rule).toMatch(/^\/\S*\s+\/\S*\s+30[12]$/)
  })
})

describe('web.config', () => {
  const { configuration } = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'location' || name === 'mimeMap',
  }).parse(webConfig)
  const server = configuration['system.webServer']

  test('is well-formed', () => {
    expect(XMLValidator.validate(webConfig)).toBe(true)
  })

  test('has a media type for every extension of the built site, each once', () => {
    const rules: string[] = server.staticContent.mimeMap.map(
      ({ fileExtension }: Record<string, string>) => fileExtension,
    )
    const files = readdirSync(folderFor('/'), { recursive: true, withFileTypes: true, encoding: 'utf8' })
    const extensions = files.filter((entry) => entry.isFile()).map(({ name }) => extname(name))
    const needed = [...new Set(extensions)].filter((extension) => extension && extension !== '.config')
    expect(needed.length).toBeGreaterThan(10)
    expect(rules).toEqual(expect.arrayContaining(needed))
    expect(new Set(rules).size).toBe(rules.length)
  })

  test('serves index.html, and 404.html with the status 404', () => {
    expect(server.defaultDocument.files.add.value).toBe('index.html')
    expect(server.httpErrors.error).toMatchObject({ statusCode: '404', path: '404.html', responseMode: 'File' })
  })

  test('keeps the files of every hashed folder', () => {
    const kept = configuration.location.map(({ path }: { path: string }) => path)
    expect(kept.toSorted()).toEqual([...HASHED].toSorted())
  })
})
