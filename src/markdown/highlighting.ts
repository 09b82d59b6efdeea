import type { AstroConfig } from 'astro'

type Transformer = NonNullable<AstroConfig['markdown']['shikiConfig']['transformers']>[number]

/** Colors by class: the policy of the pages allows no `style` attribute, which is how Shiki writes them. */
const colorsByClass: Transformer = {
  pre(node) {
    delete node.properties['style']
  },
  span(node) {
    const [, token] = /--astro-code-token-([\w-]+)/.exec(String(node.properties['style'])) ?? []
    delete node.properties['style']
    if (token) node.properties['class'] = `token-${token}`
  },
}

/** How the samples of the guides are highlighted. */
export const highlighting = { theme: 'css-variables' as const, transformers: [colorsByClass] }
