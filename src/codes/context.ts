/** A name that tools give to code or data at an address: what it holds is an address wherever the text repeats it. */
const NAMED_ADDRESS =
  /_(?:0x)?(8009[0-9a-f]{4})(?![0-9a-z])(?<=(?:func?|sub|loc|lab|lbl|dat|jtbl|unk|off|ptr|(?<![a-z])[dl])_(?:0x)?.{8})/gi
/** What stands before an address in a crash report or a debugger. */
const BEFORE_ADDRESS = /\[<(?:0x)?$|(?:^|[^A-Za-z])(?:e?ip|rip|pc|lr|sp|ra|epc|esp|eip|cr2)\s*[:=]\s*(?:0x)?$/i
/** What stands behind an address in a memory dump, a disassembly or a list of symbols. */
const AFTER_ADDRESS =
  /^(?:>\]|:?[ \t]+(?:[0-9A-F]{2}(?:[ \t][0-9A-F]{2}){2}|(?=[0-9]*[A-F])[0-9A-F]{8}|0{8})(?![0-9A-Z])|[ \t]+[TtDdBbRrWw] [A-Za-z_.$]|[ \t]+<[A-Za-z_.$]|[ \t]+in [A-Za-z_]\w* ?\(|[ \t]*\*\/[ \t]{2,}[a-z.]{2,7}\s)/i
const OTHER_CODE = /^:?[ \t]+8009/
const BEFORE_PHONE_NUMBER =
  /\b(?:phone|tel|fax|mobile|cell(?:phone)?|whatsapp|telefono|cellulare)\b[^\d\n]{0,12}$|\bcall(?: (?:me|us))?(?: at| on)? ?$|(?:電話|手機|电话|手机)[^\d\n]{0,12}$|\+1?[ .-]?$/i

/** Any text → the values that it itself shows to be addresses of code or data. Throws nothing. */
export function addressesIn(text: string): Set<number> {
  return new Set([...text.matchAll(NAMED_ADDRESS)].map(([, digits]) => Number.parseInt(digits ?? '', 16)))
}

/** Whether the number at a place stands as an address does in dumps, disassemblies and crash reports. */
export function isAddress(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 24)
  if (BEFORE_ADDRESS.test(before)) return true

  return AFTER_ADDRESS.test(after) && !OTHER_CODE.test(after)
}

/** Whether the number at a place is introduced as a phone number. */
export function isPhoneNumber(text: string, start: number): boolean {
  return BEFORE_PHONE_NUMBER.test(text.slice(Math.max(0, start - 32), start))
}
