import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '../src/locales/locales.ts'
import { BASE } from '../src/locales/paths.ts'
import { packArchive } from './archive.ts'
import { revisionOf } from './worker.ts'

/** The paragraph of the home pages that offers the archive. */
const BEGIN = '<p class="archive"'
const END = '</p>'

export const ARCHIVE = 'sspi-status-codes.zip'

/** The home pages, which say how large the archive is and are therefore finished last. */
export const HOME_PAGES: readonly string[] = LOCALES.map(({ tag }) => join(tag, 'index.html'))

/** Takes the offer out of the home pages, so that the archive does not offer itself → what puts it back, with the size. */
export function withholdOffer(folder: string): (size: number) => void {
  const offers = LOCALES.map(({ tag }) => {
    const file = join(folder, tag, 'index.html')
    const page = readFileSync(file, 'utf8')
    const begin = page.indexOf(BEGIN)
    const end = page.indexOf(END, begin) + END.length
    if (begin < 0) throw new Error(`${tag}/index.html does not offer the archive`)
    writeFileSync(file, page.slice(0, begin) + page.slice(end))

    return { tag, file, page }
  })

  return (size) => {
    const worker = join(folder, 'sw.js')
    let text = readFileSync(worker, 'utf8')
    for (const { tag, file, page } of offers) {
      const before = revisionOf(file)
      writeFileSync(file, page.replace('{size}', sizeIn(tag, size)))
      text = text.replace(before, revisionOf(file))
    }
    writeFileSync(worker, text)
  }
}

/** Packs the site as it stands; in the archive it lies under its base, as on the host → the size in bytes. */
export function makeArchive(folder: string): number {
  return packArchive(folder, BASE.slice(1), join(folder, ARCHIVE))
}

function sizeIn(tag: string, bytes: number): string {
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

  return format.format(bytes / 1e6)
}
