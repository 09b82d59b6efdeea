import { unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const NAME = 'sspi-status-codes.zip'
const packed = readFileSync(`dist/${NAME}`)

test('holds the site as it is served', () => {
  const archive = unzipSync(packed)
  const files = globSync('**/*', { cwd: 'dist' }).filter(
    (name) => !name.startsWith(NAME) && !/\.(?:br|gz)$/.test(name) && statSync(`dist/${name}`).isFile(),
  )
  expect(Object.keys(archive).toSorted()).toEqual(files.toSorted())
  for (const file of files)
    expect(readFileSync(`dist/${file}`).equals(archive[file] ?? new Uint8Array()), file).toBe(true)
})

test('has its checksum beside it, as sha256sum reads it', () => {
  const digest = createHash('sha256').update(packed).digest('hex')
  expect(readFileSync(`dist/${NAME}.sha256`, 'utf8')).toBe(`${digest}  ${NAME}\n`)
})
