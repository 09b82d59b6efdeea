import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { runBuild, type BuildRun } from './bench/build-run.ts'
import { keystrokes, type Keystrokes } from './bench/keystrokes.ts'
import { queryCost, type QueryCost, type Spread } from './bench/query-cost.ts'
import { siteSize, type SiteSize } from './bench/site-size.ts'
import { syntheticProject } from './bench/synthetic-project.ts'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'

/** How many times as many codes, and in how many languages. */
const SITES: [factor: number, locales: number][] = [
  [1, 3],
  [1, 6],
  [1, 12],
  [10, 3],
]

const asked = process.argv.slice(2)
const wanted = SITES.filter(([factor, locales]) => asked.length === 0 || asked.includes(`${factor}x${locales}`))
if (wanted.length === 0) {
  console.error(`There is no such site; choose from ${SITES.map((site) => site.join('x')).join(', ')}.`)
  process.exitCode = 1
}
for (const [place, [factor, locales]] of wanted.entries()) {
  const row = await measure(factor, locales)
  if (place === 0) printHead(Object.keys(row))
  console.log(`| ${Object.values(row).join(' | ')} |`)
}

/** Builds a synthetic site and measures it → the row of the table. Rejects where it cannot be built. */
async function measure(factor: number, locales: number): Promise<Record<string, string>> {
  const project = syntheticProject(factor, locales)
  try {
    const before = loadavg()[0] ?? 0
    const build = await runBuild(project.root)
    const folder = join(project.root, 'dist')
    const server = await startServer({ folder, port: 0 })
    const browser = await launchBrowser()
    try {
      const typing = await keystrokes(folder)
      const cost = await queryCost(browser, server.address, folder)

      return rowOf(project, build, siteSize(folder), typing, cost, before)
    } finally {
      await browser.close()
      server.close()
    }
  } finally {
    project.remove()
  }
}

function rowOf(
  { codes, locales }: { codes: number; locales: number },
  { seconds, memory, processor }: BuildRun,
  size: SiteSize,
  typing: Keystrokes,
  cost: QueryCost,
  load: number,
): Record<string, string> {
  return {
    codes: String(codes),
    languages: String(locales),
    pages: count(size.pages),
    'code pages': count(size.codePages),
    seconds: seconds.toFixed(1),
    'CPU seconds': processor?.toFixed(0) ?? '?',
    'load before': load.toFixed(1),
    'ms a page': ((1000 * seconds) / size.pages).toFixed(1),
    'ms a code page': ((1000 * seconds) / size.codePages).toFixed(1),
    'memory, MB': memory ? count(memory / 1e6) : '?',
    'dist, MB': count(size.bytes / 1e6),
    'code page, bytes': `${count(size.codePage)} (${count(size.heaviest)})`,
    'codes, bytes': count(typing.codes),
    'first lookup': shown(cost.firstLookup),
    'further lookup': shown(cost.furtherLookup),
    'first search': shown(cost.firstSearch),
    'further search': shown(cost.furtherSearch),
    'keystroke, ms': `${typing.median.toFixed(2)} (${typing.worst.toFixed(1)})`,
  }
}

function printHead(columns: readonly string[]): void {
  const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, ${count(totalmem() / 1e9)} GB, Node.js ${process.version}`
  console.log(`${machine}. Bytes are compressed; in brackets the worst.\n`)
  console.log(`| ${columns.join(' | ')} |\n|${columns.map(() => ' --: ').join('|')}|`)
}

function shown({ median, most }: Spread): string {
  return `${count(median)} (${count(most)})`
}

function count(number: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(number)
}
