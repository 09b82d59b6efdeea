import { Renderer, type Node } from '@takumi-rs/core'
import type { APIRoute } from 'astro'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '../../../codes/code.ts'
import { codePageOf, codePaths, pageCode } from '../../../data/code-pages.ts'
import { colorOf } from '../../../styles/color.ts'

const FONT = 'node_modules/@fontsource-variable/noto-sans-tc'
/** As Open Graph and all who show it want it. */
const SIZE = { width: 1200, height: 630 }
/** A longer name is set smaller, so that it takes two lines at the most. */
const LONG_NAME = 24

const renderer = await rendererWith(FONT)

export const getStaticPaths = codePaths

/** The picture that goes with a link to the page of a code. */
export const GET: APIRoute = async (page) => {
  const { locale: lang = '' } = page.params
  const code = pageCode(page)
  const { meaning } = codePageOf(lang, code.name).data

  return new Response(await renderer.render(card(code, meaning), { ...SIZE, format: 'png', lang }))
}

/** The font is one file for each group of characters, which `unicode.json` names as style sheets do. */
async function rendererWith(font: string): Promise<Renderer> {
  const renderer = new Renderer()
  const ranges = JSON.parse(readFileSync(join(font, 'unicode.json'), 'utf8')) as Record<string, string>
  for (const [group, range] of Object.entries(ranges)) {
    const data = readFileSync(join(font, 'files', `noto-sans-tc-${group.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`))
    await renderer.registerFont({ name: 'Noto Sans TC', data, unicodeRange: range.split(',').map(charactersOf) })
  }

  return renderer
}

/** `U+4e00-4eff` or `U+4e00` → the first and the last of its characters. */
function charactersOf(range: string): [first: number, last: number] {
  const [first = 0, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((digits) => Number.parseInt(digits, 16))

  return [first, last]
}

function card({ name, hex, kind }: Code, meaning: string): Node {
  const text = (content: string, style: object): Node => ({ type: 'text', text: content, style })

  return {
    type: 'container',
    style: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '64px 72px',
      borderLeft: `24px solid ${colorOf(kind)}`,
      backgroundColor: colorOf('paper'),
      color: colorOf('ink'),
    },
    children: [
      // It may break behind an underscore.
      text(name.replaceAll('_', '_\u200b'), {
        fontSize: name.length > LONG_NAME ? 60 : 72,
        fontWeight: 700,
        lineHeight: 1.15,
      }),
      text(meaning.replaceAll('`', ''), { fontSize: 42, lineHeight: 1.4, textWrap: 'pretty' }),
      text(hex, { fontSize: 42, color: colorOf('ink-quiet') }),
    ],
  }
}
