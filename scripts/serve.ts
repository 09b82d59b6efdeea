import { resolve } from 'node:path'
import { startServer } from './server.ts'

const { address } = await startServer({
  folder: resolve(process.env['OUT'] ?? 'dist'),
  base: `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/{2,}/g, '/'),
  port: Number(process.env['PORT'] ?? 4321),
  onTaken: (port) => console.log(`Port ${port} is taken; trying ${port + 1}.`),
})
console.log(`The reference is at ${address}`)
