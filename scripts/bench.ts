import { globSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runBuild } from './bench/build-run.ts'
import { largerProject } from './bench/larger-project.ts'

/** How many times as many codes, and in how many languages. */
const SITES: [factor: number, locales: number][] = [
  [1, 3],
  [1, 6],
  [10, 3],
]

const asked = process.argv.slice(2)
const wanted = SITES.filter(([factor, locales]) => asked.length === 0 || asked.includes(`${factor}x${locales}`))
if (wanted.length === 0) {
  console.error(`There is no such site; choose from ${SITES.map((site) => site.join('x')).join(', ')}.`)
  process.exitCode = 1
}
console.log(`${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, Node.js ${process.version}\n`)
for (const [place, [factor, locales]] of wanted.entries()) {
  const row = await measure(factor, locales)
  if (place === 0) console.log(`| ${Object.keys(row).join(' | ')} |\n|${' --: |'.repeat(Object.keys(row).length)}`)
  console.log(`| ${Object.values(row).join(' | ')} |`)
}

/** Builds a larger site and measures it → the row of the table. Rejects where it cannot be built. */
async function measure(factor: number, locales: number): Promise<Record<string, string>> {
  const project = largerProject(factor, locales)
  try {
    const { seconds, memory } = await runBuild(project.root)
    const folder = join(project.root, 'dist')
    const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile())
    const pages = files.filter((file) => file.endsWith('.html'))
    const weights = pages
      .filter((file) => /^[^/\\]+[/\\]codes[/\\]SEC_/.test(file))
      .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length)
      .sort((a, b) => a - b)

    return {
      site: `${factor}x${locales}`,
      pages: count(pages.length),
      'code pages': count(weights.length),
      seconds: seconds.toFixed(1),
      'ms a page': ((1000 * seconds) / pages.length).toFixed(1),
      'memory, MB': memory ? count(memory / 1e6) : '?',
      'dist, MB': count(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6),
      'code page, bytes': `${count(weights[weights.length >> 1] ?? 0)} (${count(weights.at(-1) ?? 0)})`,
    }
  } finally {
    project.remove()
  }
}

function count(number: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(number)
}
