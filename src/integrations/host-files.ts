import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { BASE } from '../locales/paths.ts'
import { iisConfig, netlifyHeaders, netlifyRedirects } from '../security/host-configs.ts'

/** Writes what hosts read beside the pages: `_headers` and `_redirects` for Netlify and Cloudflare, `web.config` for IIS. */
export function hostFiles(): AstroIntegration {
  let root: URL

  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root
      },
      'astro:build:done': ({ dir }) => {
        const write = (name: string, text: string) => writeFileSync(fileURLToPath(new URL(name, dir)), text)
        write('_headers', netlifyHeaders(BASE))
        write('_redirects', netlifyRedirects(BASE))
        write('web.config', iisConfig(readFileSync(new URL('hosts/web.config', root), 'utf8')))
      },
    },
  }
}
