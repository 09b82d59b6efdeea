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
  return sources.map((source) => linkOf(source, tag))
}

function linkOf(source: string, tag: string): EvidenceLink {
  const [, repository = '', rest = ''] = /^([\w.-]+\/[\w.-]+)([# ].*)$/.exec(source) ?? []
  const thread = /^(?:#| discussions\/)(\d+)$/.exec(rest)
  if (thread) {
    const kind = rest.startsWith('#') ? 'issues' : 'discussions'
    return {
      text: `${repository}#${thread[1]}`,
      url: `https://github.com/${repository}/${kind}/${thread[1]}`,
      kind: 'seen',
    }
  }

  return { ...documentOf(source, tag, repository, rest.trim()), kind: 'documented' }
}

function documentOf(source: string, tag: string, repository: string, path: string): Omit<EvidenceLink, 'kind'> {
  if (repository && !source.startsWith('/'))
    return { text: `${repository}: ${path.split('/').at(-1)}`, url: repositoryUrl(repository, path) }
  if (source.startsWith('/'))
    return { text: `Microsoft Learn: ${source.split('/').at(-1)}`, url: learnUrl(tag, source) }
  if (source.startsWith('KB')) return { text: source, url: `https://support.microsoft.com/help/${source.slice(2)}` }
  if (/^(?:CVE|ADV)/.test(source))
    return { text: source, url: `https://msrc.microsoft.com/update-guide/vulnerability/${source}` }
  if (source.startsWith('RFC')) {
    const [, number, place = ''] = /^RFC (\d+)(?: (.+))?$/.exec(source) ?? []
    return { text: source, url: `https://www.rfc-editor.org/rfc/rfc${number}${place && `#${place.replace(' ', '-')}`}` }
  }
  if (source.startsWith('[')) {
    const name = source.slice(1, source.indexOf(']')).toLowerCase()
    return { text: source, url: learnUrl(tag, `/openspecs/windows_protocols/${name}`) }
  }

  return { text: source.replace(/^https:\/\/(?:www\.)?/, '').replace(/\/$/, ''), url: source }
}
