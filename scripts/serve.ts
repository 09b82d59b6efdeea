import { startServer } from './server.ts'
import { assertSite, siteFolder } from './target.ts'

const folder = siteFolder(process.cwd(), process.env['OUT'])
try {
  assertSite(folder)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const { address } = await startServer({
  folder,
  base: `/${process.env['BASE'] ?? ''}/`.replaceAll(/\/{2,}/g, '/'),
  port: Number(process.env['PORT'] || 4321),
  onTaken: (port) => console.log(`Port ${port} is taken; trying ${port + 1}.`),
})
console.log(`The reference is at ${address}`)
