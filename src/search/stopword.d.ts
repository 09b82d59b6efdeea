declare module 'stopword' {
  export const eng: readonly string[]
  export const ita: readonly string[]
  export const zho: readonly string[]
}
