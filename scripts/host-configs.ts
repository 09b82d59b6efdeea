import { readFileSync, writeFileSync } from 'node:fs'
import { caddyConfig, nginxConfig } from '../src/security/host-configs.ts'

/** Writes the headers of src/security/headers.ts into the configurations that people copy to a server. */
for (const [file, configured] of [
  ['hosts/nginx.conf', nginxConfig],
  ['hosts/Caddyfile', caddyConfig],
] as const) {
  writeFileSync(file, configured(readFileSync(file, 'utf8')))
}
