import { BASE } from '../src/locales/paths.ts'
import { LOOPBACK } from './listen.ts'
import { endWithNpm } from './parent.ts'
import { startServer } from './server.ts'
import { assertSite, siteFolder } from './site-folder.ts'

const folder = siteFolder(process.cwd(), process.env['OUT'])

endWithNpm()
try {
  assertSite(folder)
  const port = Number(process.env['PORT'] || 4321)
  if (!(port >= 0 && port <= 65535)) throw new Error(`PORT is ${process.env['PORT']}; it must be a number up to 65535.`)
  const { address } = await startServer({
    folder,
    base: BASE,
    port,
    host: process.env['HOST'] || LOOPBACK,
    onTaken: (taken) => console.log(`Port ${taken} is taken; trying ${taken + 1}.`),
  })
  console.log(`The reference is at ${address}`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
