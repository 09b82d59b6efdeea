import type { Server } from 'node:http'
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
export function listen(server: Server, port: number, host: string, onTaken?: (port: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening)
      if (error.code !== 'EADDRINUSE' || !onTaken || port >= LAST_PORT) return reject(reasonFor(error, port, host))
      onTaken(port)
      listen(server, port + 1, host, onTaken).then(resolve, reject)
    }
    const listening = () => {
      server.off('error', failed)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    }
    server.once('error', failed)
    server.once('listening', listening)
    server.listen(port, host)
  })
}

function reasonFor(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE') return new PlainError(`Port ${port} is taken; choose another one with PORT.`)
  if (error.code === 'EACCES')
    return new PlainError(`This user may not listen on port ${port}; choose one from 1024 on with PORT.`)
  if (/^(?:EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(error.code ?? ''))
    return new PlainError(`HOST is ${host}, which is no address of this machine.`)

  return error
}
