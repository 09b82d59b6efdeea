/* What a divided table answers beyond names and numbers, in one piece to be loaded when it is first needed. */
export { furtherShardsFor, shardsNear } from '../codes/further-shards.ts'
export { furtherOf } from './further.ts'
