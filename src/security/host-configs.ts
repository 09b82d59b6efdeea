import { HASHED, HEADERS, IMMUTABLE, REVALIDATED } from './headers.ts'

const YEAR = 365
const headers = Object.entries(HEADERS)
/** The files of the hashed folders, at the root of a host or under any path. */
const HASHED_PATHS = `/(?:${HASHED.join('|')})/[^/]+$`

/** `_headers` for Netlify and Cloudflare Pages. Both let browsers ask again for everything that is not named. */
export function netlifyHeaders(base: string): string {
  const kept = HASHED.map((folder) => `${base}${folder}/*\n  Cache-Control: ${IMMUTABLE}\n`)

  return [`${base}*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`, ...kept].join('\n')
}

/** `_redirects` for the same hosts: an address without a language leads to the short link, which finds the reader's. */
export function netlifyRedirects(base: string): string {
  return `${base}codes ${base} 302\n${base}codes/:name ${base}:name/ 302\n`
}

/** hosts/nginx.conf → the same with its headers and caching by the lists. */
export function nginxConfig(text: string): string {
  const hashed = [
    'map $uri $sspi_cache {',
    `    default "${REVALIDATED}";`,
    `    "~${HASHED_PATHS}" "${IMMUTABLE}";`,
    '}',
  ]
  const sent = [['Cache-Control', '$sspi_cache'], ...headers].map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  )

  return withBlock(withBlock(text, 'hashed', hashed), 'headers', sent)
}

/** hosts/Caddyfile → the same with its headers and caching by the lists. */
export function caddyConfig(text: string): string {
  return withBlock(text, 'headers', [
    '\theader {',
    ...headers.map(([name, value]) => `\t\t${name} "${value}"`),
    '\t}',
    `\t@hashed path_regexp ${HASHED_PATHS}`,
    `\t@named not path_regexp ${HASHED_PATHS}`,
    `\theader @hashed Cache-Control "${IMMUTABLE}"`,
    `\theader @named Cache-Control "${REVALIDATED}"`,
  ])
}

/** hosts/web.config → `web.config` for IIS. Throws an Error where it has no place for the headers. */
export function iisConfig(text: string): string {
  const sent = headers.flatMap(([name, value]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${value}" />`,
  ])
  const kept = HASHED.map(
    (folder) => `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${YEAR}.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`,
  )

  return placed(placed(text, /^ *<!-- headers -->$/m, sent), /^ *<!-- hashed -->$/m, kept)
}

/** Replaces what stands between two comments of a configuration. */
function withBlock(text: string, name: string, lines: readonly string[]): string {
  return placed(text, new RegExp(`(?<=^[ \\t]*# begin: ${name}\\n)[^]*?(?=^[ \\t]*# end$)`, 'm'), [...lines, ''])
}

function placed(text: string, place: RegExp, lines: readonly string[]): string {
  if (!place.test(text)) throw new Error(`The configuration has no place that looks like ${place.source}`)

  return text.replace(place, () => lines.join('\n'))
}
