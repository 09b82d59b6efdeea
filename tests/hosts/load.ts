import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { HOST_NAMES, startServer } from './servers.ts'

/*
 * Loads nginx and Caddy, as the project configures them, with requests for the pages of all codes, and compares what they do with the
 * last figures: `npm run load [seconds for both]`. `-- --keep` makes these the last ones.
 */

interface Figures {
  requestsPerSecond: number
  medianMs: number
  slowestOf100Ms: number
}

const CONNECTIONS = 200
const LAST = 'tests/hosts/load.json'
const { positional = 60, keep } = parsed(process.argv.slice(2))

const missing = [...HOST_NAMES, 'wrk'].filter((tool) => spawnSync(tool, ['-v']).error)
if (missing.length > 0) {
  console.error(`The load needs ${missing.join(' and ')}: apt-get install ${missing.join(' ')}`)
  process.exit(1)
}

const last = JSON.parse(readFileSync(LAST, 'utf8')) as Record<string, Figures>
const found: Record<string, Figures> = {}
const rows: Record<string, Record<string, number | string>> = {}
const script = requests()
for (const name of HOST_NAMES) {
  const server = await startServer(name, join(process.cwd(), 'dist'), '/')
  const seconds = `${positional / HOST_NAMES.length}s`
  const wrk = [
    '-t',
    String(cpus().length),
    '-c',
    String(CONNECTIONS),
    '-d',
    seconds,
    '--latency',
    '-s',
    script,
    server.url,
  ]
  const { stdout } = spawnSync('wrk', wrk, { encoding: 'utf8' })
  await server.stop()
  const errors = /Non-2xx.*|Socket errors.*/.exec(stdout)?.[0] ?? ''
  if (errors || !stdout.includes('Requests/sec')) process.exitCode = 1
  const own = figuresIn(stdout)
  const before = last[name]
  found[name] = own
  rows[name] = {
    'requests a second': Math.round(own.requestsPerSecond),
    'to the last': before ? `${(own.requestsPerSecond / before.requestsPerSecond).toFixed(2)} times` : '–',
    'median, ms': own.medianMs,
    '99 %, ms': own.slowestOf100Ms,
    errors: errors || 'none',
  }
}
rmSync(script)
console.table(rows)
if (keep) writeFileSync(LAST, `${JSON.stringify(found, null, 2)}\n`)

function parsed(words: readonly string[]): { positional?: number; keep: boolean } {
  const seconds = words.map(Number).find((number) => number > 0)

  return { ...(seconds && { positional: seconds }), keep: words.includes('--keep') }
}

/** Writes what wrk asks for: the page of every code in every language, in turn → the file. */
function requests(): string {
  const { locales, codes } = JSON.parse(readFileSync('dist/codes.json', 'utf8'))
  const paths = locales.flatMap((tag: string) => codes.map(({ name }: { name: string }) => `/${tag}/codes/${name}/`))
  const file = join(tmpdir(), `requests-${process.pid}.lua`)
  writeFileSync(
    file,
    `local paths = { ${paths.map((path: string) => `"${path}"`).join(', ')} }
     local place = 0
     wrk.headers["Accept-Encoding"] = "gzip, br"
     function request()
       place = place % #paths + 1
       return wrk.format("GET", paths[place])
     end`,
  )

  return file
}

/** What wrk prints → its figures. */
function figuresIn(printed: string): Figures {
  const milliseconds = (share: string) => {
    const [, number = '', unit = ''] = new RegExp(`^ +${share}% +([0-9.]+)(us|ms|s)$`, 'm').exec(printed) ?? []

    return Math.round(Number(number) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? 1) * 100) / 100
  }

  return {
    requestsPerSecond: Number(/^Requests\/sec: +([0-9.]+)$/m.exec(printed)?.[1]),
    medianMs: milliseconds('50'),
    slowestOf100Ms: milliseconds('99'),
  }
}
