import { globSync, readFileSync } from 'node:fs'

const read = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8'))
const quoted = (text: string) => [...text.matchAll(/'([\w.-]+)'|"([\w.-]+)"/g)].map(([, a, b]) => a ?? b ?? '')

const sources = read('src/**/*.{ts,astro}')
const whole = new Set(sources.flatMap(quoted))
/** What schemas, the domain and the tables name, such as programs, kinds and products. */
const known = new Set([
  ...read('src/{schemas,codes,theme}/*.ts').flatMap(quoted),
  ...read('content/appearances.yaml').flatMap((text) => text.match(/[\w-]+/g) ?? []),
])
/** The keys of the sections of guides. */
const sections = new Set(
  globSync('content/en-US/guides/*.mdx').flatMap((file) => {
    const ids = [...readFileSync(file, 'utf8').matchAll(/<Section id="([^"]+)"/g)]

    return ids.map(([, id]) => `guide.${/([\w-]+)\.mdx$/.exec(file)?.[1]}.${id}`)
  }),
)
/** Keys that are put together, such as `program.${program}`, and what the file that does so names besides. */
const templates = sources.flatMap((text) =>
  [...text.matchAll(/`((?:[\w.-]|\$\{[^}`]*\})*\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)]
    .filter(([, template = '']) => template.includes('${'))
    .map(([, template = '']) => ({
      pattern: new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map(RegExp.escape)
          .join('([\\w-]+)')}$`,
      ),
      own: new Set(quoted(text)),
    })),
)

/** Whether the site asks for an interface string: by its whole key, or by one that it puts together. */
export function isUsed(key: string): boolean {
  return [key, key.replace(/\.(?:one|other)$/, '')].some(
    (own) => whole.has(own) || sections.has(own) || templates.some((template) => isPutTogether(own, template)),
  )
}

function isPutTogether(key: string, { pattern, own }: (typeof templates)[number]): boolean {
  const parts = pattern.exec(key)?.slice(1)

  return parts !== undefined && parts.every((part) => own.has(part) || known.has(part) || /^\d+$/.test(part))
}
