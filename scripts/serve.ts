import { BASE } from '../src/locales/paths.ts'
import { LOOPBACK, portFrom } from './listen.ts'
import { endWithNpm } from './parent.ts'
import { plainMessage } from './plain-error.ts'
import { startServer } from './server.ts'
import { assertSite, siteFolder } from './site-folder.ts'

const folder = siteFolder(process.cwd(), process.env['OUT'])

endWithNpm()
try {
  assertSite(folder)
  const { address } = await startServer({
    folder,
    base: BASE,
    port: portFrom(process.env['PORT'], 4321),
    host: process.env['HOST'] || LOOPBACK,
    onTaken: (port) => console.log(`Port ${port} is taken; trying ${port + 1}.`),
  })
  console.log(`The reference is at ${address}`)
} catch (error) {
  console.error(plainMessage(error))
  process.exit(1)
}
