import { unzipSync } from 'fflate'
import { parse } from 'node-html-parser'
import { globSync, readFileSync, statSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/locales/locales.ts'

const archive = unzipSync(readFileSync('dist/sspi-status-codes.zip'))
const text = (file: string) => new TextDecoder().decode(archive[file])
const homes = LOCALES.map(({ tag }) => `${tag}/index.html`)

test('holds the site as it is served, but for the home pages and the worker', () => {
  const files = globSync('**/*', { cwd: 'dist' }).filter(
    (name) => !/\.(?:br|gz|zip)$/.test(name) && statSync(`dist/${name}`).isFile(),
  )
  expect(Object.keys(archive).toSorted()).toEqual(files.toSorted())
  for (const file of files) {
    if (homes.includes(file) || file === 'sw.js') continue
    expect(readFileSync(`dist/${file}`).equals(archive[file] ?? new Uint8Array()), file).toBe(true)
  }
})

test.for(LOCALES.map(({ tag }) => tag))(
  'is offered on the home page in %s with its size, and does not offer itself',
  (tag) => {
    const offer = parse(readFileSync(`dist/${tag}/index.html`, 'utf8')).querySelector('a[download]')
    expect(offer?.getAttribute('href')).toBe('/sspi-status-codes.zip')
    const [size = ''] = /\d+(?:[.,]\d+)?/.exec(offer?.textContent ?? '') ?? []
    expect(Number(size.replace(',', '.'))).toBeCloseTo(statSync('dist/sspi-status-codes.zip').size / 1e6, 1)
    expect(text(`${tag}/index.html`)).not.toContain('sspi-status-codes.zip')
  },
)

test('its worker knows the digests of its own files, and that of dist those of dist', () => {
  for (const [worker, read] of [
    [text('sw.js'), (file: string) => text(file)],
    [readFileSync('dist/sw.js', 'utf8'), (file: string) => readFileSync(`dist/${file}`, 'utf8')],
  ] as const) {
    for (const file of [...homes, 'it-IT/codes/SEC_E_OK/index.html', 'index.html']) {
      const digest = createHash('sha256').update(read(file)).digest('base64')
      const url = file.replace(/index\.html$/, '') || './'
      expect(worker).toContain(`{"revision":"${digest}","url":"${url}"}`)
    }
  }
})
