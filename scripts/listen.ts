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
