import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** This machine alone. */
export const LOOPBACK = '127.0.0.1'

/** Listens on a port, or with `onTaken` on the next one that is free → the port taken. Rejects where none can be had. */
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
    if (!onTaken || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    onTaken(port)

    return listen(server, port + 1, host, onTaken)
  }
}
