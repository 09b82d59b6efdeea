import type { APIRoute } from 'astro'
import { searchFiles, type SearchFile } from '../../search/files.ts'

/** The files that the search fetches. */
export function getStaticPaths() {
  return searchFiles.map((file) => ({
    params: { file: file.path.slice('lookup/'.length, -'.json'.length) },
    props: { file },
  }))
}

export const GET: APIRoute<{ file: SearchFile }> = ({ props }) => new Response(props.file.json)
