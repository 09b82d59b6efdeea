import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { BASE } from '../locales/paths.ts'
import { afterBuild } from './after-build.ts'

export const ARCHIVE = 'sspi-status-codes.zip'

/** The earliest that the format can say, so that the same site always gives the same bytes. */
const LONG_AGO = new Date(1980, 0, 1)

/** Packs the whole site, under its base as on the host, for networks of one's own; its checksum lies beside it. */
export const archive = () =>
  afterBuild('archive', (folder) => {
    const packed = packedSite(folder)
    writeFileSync(join(folder, ARCHIVE), packed)
    writeFileSync(
      join(folder, `${ARCHIVE}.sha256`),
      `${createHash('sha256').update(packed).digest('hex')}  ${ARCHIVE}\n`,
    )
  })

function packedSite(folder: string): Uint8Array {
  const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile())
  const entries: Zippable = {}
  for (const name of files.sort()) {
    // A picture is compressed already.
    const level = name.endsWith('.png') ? 0 : 6
    entries[BASE.slice(1) + name.replaceAll('\\', '/')] = [readFileSync(join(folder, name)), { level }]
  }

  return zipSync(entries, { mtime: LONG_AGO })
}
