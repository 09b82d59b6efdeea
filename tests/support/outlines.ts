import { mdxToJs } from 'satteri'
import { outline, type Outline } from '../../src/markdown/outline.ts'

/** The body of a page, MDX → its outline, by the plugin that the build uses. Rejects where the MDX cannot be read. */
export async function outlineOf(body: string): Promise<Outline> {
  const astro = { frontmatter: {} as Record<string, unknown> }
  await mdxToJs(body, { mdastPlugins: [outline], data: { astro } as never })

  return astro.frontmatter['outline'] as Outline
}
