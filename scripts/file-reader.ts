import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Reads files one after the other into memory that it uses again: of a large site, what the engine has yet to clear would
 * pile up to gigabytes.
 */
export class FileReader {
  private memory = Buffer.allocUnsafeSlow(2 ** 20)

  /** The content of a file, which stands until the next one is read. Throws an Error where it cannot be read. */
  read(path: string): Buffer {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > this.memory.length) this.memory = Buffer.allocUnsafeSlow(2 * size)
      let filled = 0
      while (filled < size) {
        const count = readSync(file, this.memory, filled, size - filled, filled)
        if (count === 0) throw new Error(`${path} became shorter while it was read`)
        filled += count
      }

      return this.memory.subarray(0, size)
    } finally {
      closeSync(file)
    }
  }
}
