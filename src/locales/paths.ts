/** The path under which the site is served, with a slash at both ends. */
export const BASE = withSlashes(import.meta.env?.BASE_URL ?? globalThis.process?.env['BASE'] ?? '/')

/** A path from the site's root, without a leading slash → the path with the base in front. */
export function sitePath(path: string): string {
  return BASE + path
}

/** A locale's tag and a path within the locale → the path from the host's root. */
export function localePath(tag: string, path = ''): string {
  return sitePath(`${tag}/${path}`)
}

/** A path from the host's root → the address that is named to other hosts and programs. */
export function absoluteUrl(path: string): string {
  return new URL(path, import.meta.env.SITE).href
}

/** The page of a code in a locale. */
export function codePath(tag: string, name: string): string {
  return localePath(tag, `codes/${name}/`)
}

/** A path on Microsoft Learn → its address in a locale's language. */
export function learnUrl(tag: string, path: string): string {
  return `https://learn.microsoft.com/${tag.toLowerCase()}${path}`
}

/** A file of a public repository, or one of its threads as owner/name#1 → its address on GitHub. */
export function repositoryUrl(repository: string, path = ''): string {
  return `https://github.com/${repository}${path && `/blob/HEAD/${path}`}`
}

function withSlashes(path: string): string {
  return `/${path}/`.replaceAll(/\/{2,}/g, '/')
}
