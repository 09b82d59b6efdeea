import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { startServer } from './servers.ts'

/** Loads nginx, as the project configures it, with requests for all pages of all codes: `npm run load [seconds]`. */
const seconds = Number(process.argv[2] ?? 60)
const CONNECTIONS = 200

const missing = ['nginx', 'wrk'].filter((tool) => spawnSync(tool, ['-v']).error)
if (missing.length > 0) {
  console.error(`This needs ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}
const { locales, codes } = JSON.parse(readFileSync('dist/codes.json', 'utf8'))
const paths = locales.flatMap((tag: string) => codes.map(({ name }: { name: string }) => `/${tag}/codes/${name}/`))
const script = join(tmpdir(), `requests-${process.pid}.lua`)
writeFileSync(
  script,
  `local paths = { ${paths.map((path: string) => `"${path}"`).join(', ')} }
   local place = 0
   wrk.headers["Accept-Encoding"] = "gzip, br"
   function request()
     place = place % #paths + 1
     return wrk.format("GET", paths[place])
   end`,
)
const server = await startServer('nginx', join(process.cwd(), 'dist'), '/')
const threads = String(cpus().length)
const { stdout } = spawnSync(
  'wrk',
  ['-t', threads, '-c', String(CONNECTIONS), '-d', `${seconds}s`, '--latency', '-s', script, server.url],
  { encoding: 'utf8' },
)
await server.stop()
rmSync(script)
console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory\n${stdout}`,
)
if (/Non-2xx|Socket errors/.test(stdout)) process.exitCode = 1
