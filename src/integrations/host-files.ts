import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BASE } from '../locales/paths.ts'
import { iisConfig, netlifyHeaders, netlifyRedirects } from '../security/host-configs.ts'
import { afterBuild } from './after-build.ts'

/** Writes what hosts read beside the pages: `_headers` and `_redirects` for Netlify and Cloudflare, `web.config` for IIS. */
export const hostFiles = () =>
  afterBuild('host-files', (folder) => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write('_headers', netlifyHeaders(BASE))
    write('_redirects', netlifyRedirects(BASE))
    write('web.config', iisConfig(readFileSync('hosts/web.config', 'utf8')))
  })
