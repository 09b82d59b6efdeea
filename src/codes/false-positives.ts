/**
 * A name that tools give to code or data at an address: what it holds is an address wherever the text repeats it.
 * Yes: sub_80090308, func_0x80090308; no: error_80090308
 */
const NAMED_ADDRESS =
  /_(?:0x)?(8009[0-9a-f]{4})(?![0-9a-z])(?<=(?:func?|sub|loc|lab|lbl|dat|jtbl|unk|off|ptr|(?<![a-z])[dl])_(?:0x)?.{8})/gi
/**
 * What stands before an address in a crash report, a debugger, an object's printed form, or the message of an access
 * violation.
 * Yes: [<80090308>], pc : 80090308, <Session object at 0x80090308>, memory at 0x80090308; no: failed at 0x80090308
 */
const BEFORE_ADDRESS = new RegExp(
  [
    String.raw`\[<(?:0x)?`,
    String.raw`(?:^|[^A-Za-z])(?:e?ip|rip|pc|lr|sp|ra|epc|esp|eip|cr2)\s*[:=]\s*(?:0x)?`,
    String.raw`<[^<>\n]{1,60} at `,
    String.raw`(?:\bmemory|\binstruction|\baddress|\blocation|memoria|istruzione|indirizzo|記憶體|位址|指令)(?: (?:at|address|location|a))? ?["'“「]?`,
  ]
    .map((before) => `(?:${before})$`)
    .join('|'),
  'i',
)
/**
 * What stands behind an address in a memory dump, a disassembly or a list of symbols.
 * Yes: 80090308: 4d 5a 90, 80090308 T _start, 80090308 <+16>, 80090308 in main (; no: 80090308: LdapErr
 */
const AFTER_ADDRESS =
  /^(?:>\]|:?[ \t]+(?:[0-9A-F]{2}(?:[ \t][0-9A-F]{2}){2}|(?=[0-9]*[A-F])[0-9A-F]{8}|0{8})(?![0-9A-Z])|[ \t]+[TtDdBbRrWw] [A-Za-z_.$]|[ \t]+<[A-Za-z_.$+]|[ \t]+in [A-Za-z_]\w* ?\(|[ \t]*\*\/[ \t]{2,}[a-z.]{2,7}\s)/i
/** Yes: 80090308 80090322, a list of codes; no: 80090308 00000000 */
const OTHER_CODE = /^:?[ \t]+8009/
/**
 * Words of memory that stand around a number in the row of a dump, at least three of them, and not all of them codes.
 * Yes: 00401000  80090308 00000000 c0000005; no: 80090308 80090322 80090325 8009030c
 */
const DUMPED_BEFORE = /(?:(?<![0-9A-Z])[0-9A-F`]{8,17}:?[ \t]+){1,8}$/i
const DUMPED_AFTER = /^(?:[ \t]+[0-9A-F]{8}(?![0-9A-Z])){1,8}/i
/** Yes: phone 2146893048, call me at 2146893048, +1 2146893048; no: call failed: 2146893048 */
const BEFORE_PHONE_NUMBER =
  /\b(?:phone|tel|fax|mobile|cell(?:phone)?|whatsapp|telefono|cellulare)\b[^\d\n]{0,12}$|\bcall(?: (?:me|us))?(?: at| on)? ?$|(?:電話|手機|电话|手机)[^\d\n]{0,12}$|\+\d{0,3}[ .()-]{0,2}$|(?<!\d)00\d{2}[ .-]?$/i
/**
 * The first words of what Git writes behind the number of a change.
 * Yes: 8009030d Merge branch main; no: 8009030d Merge failed
 */
const AFTER_COMMIT = /^ (?:\([^)\n]*\) )?(?:Merge (?:branch|pull|commit|tag|remote)|Revert "|Bump |Initial commit)/
/**
 * A number goes on: as a fraction, a power of ten, an object's identifier, or the first of a range.
 * Yes: 2146893048.123, 2146893048e9, 0x80090300-0x8009030F; no: 2146893048.0, 0x80090325-second
 */
const GOES_ON = /^(?:\.\d*[1-9]|e[+-]?\d|-0x| ?\.{2,3} ?-?(?:0x[0-9a-f]{4}|\d{5}))/i
/**
 * A fraction or a version goes on, but for the status and substatus of a web server, as in 401.1.
 * Yes: 10.0.2148074254; no: 401.1.2148074254
 */
const WENT_BEFORE = /(?<!(?<![\d.])[45]\d\d\.\d{1,2})(?<=\d)\.$/
/** The second of a range. Yes: 0x80090300-0x8009030F; no: 12-2146893048 */
const RANGE_BEFORE = /(?:0x[0-9a-f]{8}|\d{9,10})(?:-| ?\.{2,3} ?)$/i
/** The first of a range of decimals. Yes: 2146893040-2146893060; no: 2146893048-12 */
const RANGE_AFTER = /^-\d{9,10}/
/** A piece of a serial number or of a key. Yes: XXXXX-80090308-XXXXX; no: log-80090308-XXXXX */
const KEY_BEFORE = /[0-9A-Z]{5}-$/
const KEY_AFTER = /^-[0-9A-Z]{5}/

/** Any text → the values that it itself shows to be addresses of code or data. Throws nothing. */
export function addressesIn(text: string): Set<number> {
  return new Set([...text.matchAll(NAMED_ADDRESS)].map(([, digits]) => Number.parseInt(digits ?? '', 16)))
}

/** Whether the number at a place, hexadecimal or decimal, is part of something else, or stands for something else. Throws nothing. */
export function isFalsePositive(text: string, start: number, end: number, isHex: boolean): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  const after = text.slice(end, end + 80)
  if (KEY_BEFORE.test(before) && KEY_AFTER.test(after)) return true
  if (GOES_ON.test(after) || WENT_BEFORE.test(before) || RANGE_BEFORE.test(before)) return true
  if (!isHex) return BEFORE_PHONE_NUMBER.test(before) || RANGE_AFTER.test(after)
  if (BEFORE_ADDRESS.test(before) || AFTER_COMMIT.test(after)) return true

  return (AFTER_ADDRESS.test(after) && !OTHER_CODE.test(after)) || isDumped(before, after)
}

function isDumped(before: string, after: string): boolean {
  const words =
    [DUMPED_BEFORE.exec(before)?.[0], DUMPED_AFTER.exec(after)?.[0]].join(' ').match(/[0-9A-F`]{8,17}/gi) ?? []

  return words.length >= 3 && !words.every((word) => /^8009/.test(word))
}
