import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import { defineConfig } from 'astro/config'
import { LOCALES } from './src/locales/locales.ts'
import { DEFAULT_SITE } from './src/locales/paths.ts'
import { hastPlugins, mdastPlugins } from './src/markdown/plugins.ts'

const tags = LOCALES.map(({ tag }) => tag)

export default defineConfig({
  site: process.env.SITE || DEFAULT_SITE,
  base: `/${process.env.BASE ?? ''}/`.replaceAll(/\/{2,}/g, '/'),
  trailingSlash: 'always',
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => tags.some((tag) => page.includes(`/${tag}/`)),
      i18n: { defaultLocale: 'en-US', locales: Object.fromEntries(tags.map((tag) => [tag, tag])) },
    }),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false }, mdastPlugins, hastPlugins }),
  },
  build: { assets: 'assets', inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  compressHTML: true,
})
