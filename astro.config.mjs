import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { BROWSERS, STYLE_TARGETS } from './src/browsers.ts'
import { archive } from './src/integrations/archive.ts'
import { compression } from './src/integrations/compression.ts'
import { fullText } from './src/integrations/full-text.ts'
import { hostFiles } from './src/integrations/host-files.ts'
import { serviceWorker } from './src/integrations/service-worker.ts'
import { siteFiles } from './src/integrations/site-files.ts'
import { BASE, DEFAULT_SITE } from './src/locales/paths.ts'
import { guideProse } from './src/source/guide-prose.ts'

export default defineConfig({
  site: process.env.SITE || DEFAULT_SITE,
  base: BASE,
  trailingSlash: 'always',
  // In this order: what is kept offline holds the index, the archive holds both, and all of it is compressed.
  integrations: [mdx(), siteFiles(), fullText(), hostFiles(), serviceWorker(), archive(), compression()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, hastPlugins: [guideProse] }),
  },
  // While one page is written, others are rendered.
  build: { assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    css: { transformer: 'lightningcss', lightningcss: { targets: STYLE_TARGETS } },
    build: {
      target: BROWSERS,
      cssMinify: 'lightningcss',
      // One file of styles for all pages: the second page needs none.
      cssCodeSplit: false,
      modulePreload: false,
      // The policy allows no script or picture inside a page.
      assetsInlineLimit: 0,
    },
    // What every page runs is one file, with all that it imports.
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: /elements\/page\.ts$/ }] } } },
        },
      },
    },
  },
  devToolbar: { enabled: false },
  compressHTML: true,
})
