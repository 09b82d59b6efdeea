import type { Code } from '../codes/code.ts'
import { returnedBy } from '../codes/relations.ts'
import { fieldsOf } from '../codes/hresult.ts'
import type { FunctionRecord } from '../schemas/function.ts'

/** What codes.json and the JSON of a code's page say about a code, in the same order and under the same names. */
export function codeRow(code: Code, functions: readonly FunctionRecord[]) {
  return {
    name: code.name,
    hex: code.hex,
    signed: code.signed,
    unsigned: code.value,
    kind: code.kind,
    ...fieldsOf(code.value),
    alias: code.alias ?? null,
    aliases: code.aliases,
    area: code.area,
    documented: code.documented,
    related: code.related,
    functions: returnedBy(code.name, functions).map(({ name }) => name),
  }
}
