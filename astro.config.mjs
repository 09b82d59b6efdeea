import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { DEFAULT_SITE } from './src/locales/paths.ts'
import { guideProse } from './src/source/guide-prose.ts'

/**
 * The pages load no styles with their scripts, so what Vite puts around every dynamic import has nothing to do, nor has the list of
 * files in front of a script that has such imports.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        chunk.code = chunk.code
          .replace(/^const __vite__mapDeps=.*\n/, '')
          .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '')
      }
    },
  },
}

export default defineConfig({
  site: process.env.SITE || DEFAULT_SITE,
  base: `/${process.env.BASE ?? ''}/`.replaceAll(/\/{2,}/g, '/'),
  outDir: process.env.OUT_DIR || './dist',
  trailingSlash: 'always',
  integrations: [mdx()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [guideProse] }),
  },
  // While one page is written, others are rendered.
  build: { assets: 'assets', inlineStylesheets: 'always', concurrency: 4 },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [plainImports],
    build: { cssCodeSplit: false, modulePreload: false, assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
  compressHTML: true,
})
