import { learnUrl, repositoryUrl } from './paths.ts'

/** A source as a reader sees it. */
export interface EvidenceLink {
  text: string
  url: string
  /** A thread in which somebody met it, or a document that says it. */
  kind: 'seen' | 'documented'
}

/** Sources in the forms of the schema → links, Microsoft Learn in the language of a locale. */
export function evidenceLinks(sources: readonly string[], tag: string): EvidenceLink[] {
  return sources.map((source) => ({ text: source, kind: 'documented', ...linkOf(source, tag) }))
}

/** The address of a source, and what of it does not read as it is written. */
function linkOf(source: string, tag: string): Pick<EvidenceLink, 'url'> & Partial<EvidenceLink> {
  const [, repository = '', path = ''] = /^([\w.-]+\/[\w.-]+)([# ].*)$/.exec(source) ?? []
  const name = (path || source).trim().split('/').at(-1)
  const [, page, number] = /^(#| discussions\/)(\d+)$/.exec(path) ?? []
  const [, standard, place = ''] = /^RFC (\d+)(?: (.+))?$/.exec(source) ?? []
  const [, protocol] = /^\[(.+)\]/.exec(source) ?? []
  if (page) {
    const url = `https://github.com/${repository}/${page === '#' ? 'issues' : 'discussions'}/${number}`
    return { text: `${repository}#${number}`, url, kind: 'seen' }
  }
  if (repository) return { text: `${repository}: ${name}`, url: repositoryUrl(repository, path.trim()) }
  if (source.startsWith('/')) return { text: `Microsoft Learn: ${name}`, url: learnUrl(tag, source) }
  if (source.startsWith('KB')) return { url: `https://support.microsoft.com/help/${source.slice(2)}` }
  if (/^(?:CVE|ADV)/.test(source)) return { url: `https://msrc.microsoft.com/update-guide/vulnerability/${source}` }
  if (standard) return { url: `https://www.rfc-editor.org/rfc/rfc${standard}${place && `#${place.replace(' ', '-')}`}` }
  if (protocol) return { url: learnUrl(tag, `/openspecs/windows_protocols/${protocol.toLowerCase()}`) }

  return { text: source.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, ''), url: source }
}
