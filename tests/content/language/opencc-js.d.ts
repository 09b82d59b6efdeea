declare module 'opencc-js/dict/TWPhrases' {
  /** Words of the mainland with those of Taiwan behind them, "默認 預設", divided by "|". */
  const phrases: string
  export default phrases
}
