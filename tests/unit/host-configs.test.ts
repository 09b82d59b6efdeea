import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caddyConfig, nginxConfig } from '../../src/security/host-configs.ts'

/** `npm run host-configs` runs this and writes the files anew. */
test.each([
  ['hosts/nginx.conf', nginxConfig],
  ['hosts/Caddyfile', caddyConfig],
])('%s has the headers and the caching of the lists', async (file, configured) => {
  await expect(configured(readFileSync(file, 'utf8'))).toMatchFileSnapshot(`../../${file}`)
})
