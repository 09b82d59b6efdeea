/** A part of an address → what it says, or as it is where it is no valid encoding. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
