import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PlainError } from './plain-error.ts'

/** This machine alone. */
export const LOOPBACK = '127.0.0.1'

const LAST_PORT = 65_535

/** The environment's PORT → a number; unset and empty both mean `usual`. Throws a PlainError for what is no port. */
export function portFrom(text: string | undefined, usual: number): number {
  if (!text) return usual
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= LAST_PORT) return port
  throw new PlainError(`PORT is ${text}; it must be a number from 0 to ${LAST_PORT}.`)
}

<<<<<<< HEAD:scripts/address.ts
/** Throws a PlainError where SITE is set and no address of a host. */
export function assertAddress(site: string | undefined): void {
  if (!site || /^https?:$/.test(URL.parse(site)?.protocol ?? '')) return
  throw new PlainError(`SITE is ${site}; it must be an address such as https://example.org. Nothing was built.`)
}

/** Throws a PlainError where BASE is set and no path of a host. */
export function assertBase(base: string | undefined): void {
  if (!base || (!/[?#%\\:]/.test(base) && !/^\.|\/\.\.?(?:\/|$)/.test(base))) return
  throw new PlainError(`BASE is ${base}; it must be a path such as /docs/sspi/. Nothing was built.`)
}

=======
>>>>>>> main:scripts/listen.ts
/** Listens on a port, or on the next one that is free → the port taken. Rejects with a PlainError where none can be had. */
export async function listen(
  server: Server,
  port: number,
  host: string,
  onTaken?: (port: number) => void,
): Promise<number> {
  try {
    await once(server.listen(port, host), 'listening')

    return (server.address() as AddressInfo).port
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' || !onTaken || port >= LAST_PORT) throw reasonFor(error as Error, port, host, code)
    onTaken(port)

    return listen(server, port + 1, host, onTaken)
  }
}

function reasonFor(error: Error, port: number, host: string, code = ''): Error {
  if (code === 'EADDRINUSE') return new PlainError(`Port ${port} is taken; choose another one with PORT.`)
  if (code === 'EACCES')
    return new PlainError(`This user may not listen on port ${port}; choose one from 1024 on with PORT.`)
  if (/^(?:EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(code))
    return new PlainError(`HOST is ${host}, which is no address of this machine.`)

  return error
}
