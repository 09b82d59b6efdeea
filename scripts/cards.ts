import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { LOCALES } from '../src/locales/locales.ts'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '../tests/support/chromium.ts'

// The cards are kept in public/cards: drawing them needs a browser with a font for Han signs, named by CHROMIUM.
const { CHROMIUM } = process.env
const root = process.cwd()
const folder = join(root, 'public', 'cards')
const mark = readFileSync(join(root, 'public', 'favicon.svg'), 'utf8')
const browser = await chromium.launch(
  CHROMIUM ? { executablePath: CHROMIUM, args: ['--no-sandbox'] } : await chromiumOptions(),
)
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
mkdirSync(folder, { recursive: true })
for (const { tag } of LOCALES) {
  const strings = parse(readFileSync(`content/${tag}/ui.yaml`, 'utf8')) as Record<string, string>
  await page.setContent(cardOf(tag, strings['home.title'] ?? '', strings['site.name'] ?? ''))
  await page.screenshot({ path: join(folder, `${tag}.png`) })
}
await browser.close()

function cardOf(tag: string, question: string, name: string): string {
  return `<!doctype html><html lang="${tag}"><style>
    body { margin: 0; height: 630px; box-sizing: border-box; padding: 72px 80px; display: flex; flex-direction: column;
      background: #fbfaf7; color: #1d2330; font: 600 66px/1.2 'Noto Sans CJK TC', 'DejaVu Sans', sans-serif; }
    svg { width: 96px; height: 96px }
    h1 { font: inherit; margin: auto 0; text-wrap: balance }
    p { margin: 0; font: 400 32px/1 'DejaVu Sans Mono', 'Noto Sans CJK TC', monospace }
  </style>${mark}<h1>${question}</h1><p>${name} · SEC_E_… SEC_I_…</p></html>`
}
