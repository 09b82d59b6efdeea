import lighthouse from 'lighthouse'
import { LOCALES } from '../src/locales/locales.ts'
import { launchBrowser } from './browser.ts'
import { startServer } from './server.ts'
import { TEMPLATES } from './templates.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const DEBUGGING_PORT = 9322

const server = await startServer({ folder: 'dist', port: 4321 })
const browser = await launchBrowser([`--remote-debugging-port=${DEBUGGING_PORT}`])
let perfect = true
console.log(`${CATEGORIES.join(' / ')}, layout shift`)
for (const { tag } of LOCALES) {
  for (const page of Object.values(TEMPLATES)) {
    const result = await lighthouse(`${server.address}${tag}/${page}`, {
      port: DEBUGGING_PORT,
      onlyCategories: CATEGORIES,
      logLevel: 'error',
    })
    const { categories = {}, audits = {} } = result?.lhr ?? {}
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100))
    const shift = audits['cumulative-layout-shift']?.numericValue ?? Number.NaN
    perfect &&= scores.every((score) => score === 100) && shift === 0
    console.log(`${scores.join(' / ')}, ${shift}  ${tag}/${page}`)
    if (scores.some((score) => score < 100)) console.log(failing(audits))
  }
}
await browser.close()
server.close()
if (!perfect) process.exitCode = 1

function failing(audits: Record<string, { id: string; score: number | null; title: string }>): string {
  const low = Object.values(audits).filter(({ score }) => score !== null && score < 1)

  return low.map(({ id, score, title }) => `    ${id} ${score}: ${title}`).join('\n')
}
