import type { APIRoute, GetStaticPaths } from 'astro'
import { samples } from '../../data/samples.ts'

export const getStaticPaths: GetStaticPaths = () =>
  [...samples].map(([sample, text]) => ({ params: { sample }, props: { text } }))

/** The programs of the guides, to keep and compile. */
export const GET: APIRoute = ({ props }) => new Response(props['text'])
