import type { APIRoute } from 'astro'
import { z } from 'astro/zod'
import { JSON_VERSION } from '../formats/code-json.ts'
import { absoluteUrl, sitePath } from '../locales/paths.ts'
import { AREAS } from '../schemas/code.ts'
import { codeName } from '../schemas/names.ts'
import { PROGRAMS } from '../schemas/program.ts'

const cause = z.strictObject({
  /** The same in every locale: the anchor of the cause on the page of its code. */
  id: z.string(),
  title: z.string().min(1),
  program: z.enum(PROGRAMS).nullable(),
  /** What supports it: threads, updates, standards, documents. */
  sources: z.array(z.string()),
})

const row = z.strictObject({
  name: codeName,
  hex: z.string().regex(/^0x[0-9A-F]{8}$/),
  signed: z.number().int().min(-0x80000000).max(0x7fffffff),
  unsigned: z.number().int().min(0).max(0xffffffff),
  kind: z.enum(['error', 'information', 'success']),
  severity: z.union([z.literal(0), z.literal(1)]),
  facility: z.number().int().min(0).max(0x7ff),
  code: z.number().int().min(0).max(0xffff),
  alias: codeName.nullable(),
  aliases: z.array(codeName),
  area: z.enum(AREAS),
  documented: z.boolean(),
  related: z.array(codeName),
  functions: z.array(z.string()),
  meaning: z.record(z.string(), z.string().min(1)),
  causes: z.record(z.string(), z.array(cause)),
})

const table = z.strictObject({
  version: z.literal(JSON_VERSION),
  /** The date of the latest change to the codes. */
  updated: z.iso.date().nullable(),
  locales: z.array(z.string()),
  codes: z.array(row),
})

/** The JSON Schema of codes.json. */
export const GET: APIRoute = () => {
  const id = absoluteUrl(sitePath('codes.schema.json'))

  return new Response(JSON.stringify({ $id: id, ...z.toJSONSchema(table) }, null, 1))
}
