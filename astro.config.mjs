import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { existsSync } from 'node:fs'
import { BROWSERS, STYLE_TARGETS } from './src/browsers.ts'
import { archive } from './src/integrations/archive.ts'
import { compression } from './src/integrations/compression.ts'
import { fullText } from './src/integrations/full-text.ts'
import { hostFiles } from './src/integrations/host-files.ts'
import { BUNDLED, licenses } from './src/integrations/licenses.ts'
import { serviceWorker } from './src/integrations/service-worker.ts'
import { DEFAULT_LOCALE, LOCALES } from './src/locales/locales.ts'
import { BASE } from './src/locales/paths.ts'
import { hastPlugins, mdastPlugins } from './src/markdown/plugins.ts'

/** Set after Astro, which sets its own for the scripts of pages: none of them lists what the search will load. */
const withoutPreload = {
  name: 'without-preload',
  configEnvironment: (environment) => (environment === 'client' ? { build: { modulePreload: false } } : undefined),
}

/** The styles that all pages share, and those of a code's page: not those that the home page or the guides have alone. */
const SHARED_STYLES = /\/src\/(?:styles|layouts|components\/(?!guide|home|table)|.*\[code\]).*\.css$/

const tags = LOCALES.map(({ tag }) => tag)
const pages = sitemap({
  filter: isIndexed,
  i18n: { defaultLocale: DEFAULT_LOCALE, locales: Object.fromEntries(tags.map((tag) => [tag, tag])) },
})

export default defineConfig({
  site: process.env.SITE || 'http://localhost:4321',
  base: BASE,
  trailingSlash: 'always',
  // In this order: what is kept offline holds the index, the archive holds both, and all of it is compressed.
  integrations: [mdx(), pages, fullText(), hostFiles(), serviceWorker(), licenses(), archive(), compression()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins, hastPlugins }),
  },
  // While one page is written, others are rendered.
  build: { assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    plugins: [withoutPreload],
    css: { transformer: 'lightningcss', lightningcss: { targets: STYLE_TARGETS } },
    build: {
      target: BROWSERS,
      license: { fileName: BUNDLED.pages },
      cssMinify: 'lightningcss',
      // The policy allows no script or picture inside a page.
      assetsInlineLimit: 0,
    },
    environments: {
      // They are one file; the home page, the table, the search and the guides have another of their own.
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'style', test: SHARED_STYLES }] } } } },
      },
      // What every page runs is one file, with all that it imports.
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: /elements\/page\.ts$/ }] } } },
        },
      },
    },
  },
  devToolbar: { enabled: false },
})

/** Short links and the page for lost addresses lead elsewhere, and a page that is not translated shows the English text. */
function isIndexed(page) {
  const [, tag, folder, name] = /\/([\w-]+)\/(codes|guides)\/([\w-]+)\/$/.exec(page) ?? []

  return tags.some((own) => page.includes(`/${own}/`)) && (!name || existsSync(`content/${tag}/${folder}/${name}.mdx`))
}
