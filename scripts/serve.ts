import { BASE } from '../src/locales/paths.ts'
import { LOOPBACK } from './listen.ts'
import { endWithNpm } from './parent.ts'
import { startServer } from './server.ts'
import { assertSite, siteFolder } from './site-folder.ts'

const folder = siteFolder(process.cwd(), process.env['OUT'])

endWithNpm()
try {
  assertSite(folder)
  const { address } = await startServer({
    folder,
    base: BASE,
    port: Number(process.env['PORT'] || 4321),
    host: process.env['HOST'] || LOOPBACK,
    onTaken: (port) => console.log(`Port ${port} is taken; trying ${port + 1}.`),
  })
  console.log(`The reference is at ${address}`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
