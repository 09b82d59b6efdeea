/** A printed name → the form in which it is compared; pages translate SEC in one name and leave it in the next. Throws nothing. */
export function joinPrinted(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s_>.\-–—'"「」]/g, '')
    .replace(/SEC(?!PKG)/, '秒')
}
