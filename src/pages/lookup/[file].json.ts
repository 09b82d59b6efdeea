import type { APIRoute } from 'astro'
import { lookupFiles, type LookupFile } from '../../lookup-files.ts'

/** The files that the search box fetches. */
export function getStaticPaths() {
  return lookupFiles.map((file) => ({
    params: { file: file.path.slice('lookup/'.length, -'.json'.length) },
    props: { file },
  }))
}

export const GET: APIRoute<{ file: LookupFile }> = ({ props }) => new Response(props.file.json)
