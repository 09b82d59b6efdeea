/** What a reader sees a status as: the failure bit makes an error, zero is success, anything else informs. */
export type Kind = 'error' | 'information' | 'success'

/** FACILITY_SECURITY, also named FACILITY_SSPI, in winerror.h. */
export const FACILITY_SECURITY = 9

const RANGE = 0x1_0000_0000

/** Whether a number fits into 32 bits, either as an unsigned or as a signed one. */
export function isWord(value: number): boolean {
  return Number.isInteger(value) && value >= -0x8000_0000 && value < RANGE
}

/** Any number of 32 bits, signed or unsigned → unsigned 32-bit. Throws a RangeError for other numbers. */
export function toUnsigned(value: number): number {
  if (!isWord(value)) throw new RangeError(`${value} is not a number of 32 bits`)

  return value < 0 ? value + RANGE : value
}

/** Any number of 32 bits, signed or unsigned → signed 32-bit. Throws a RangeError for other numbers. */
export function toSigned(value: number): number {
  const unsigned = toUnsigned(value)

  return unsigned >= 0x8000_0000 ? unsigned - RANGE : unsigned
}

/** Any number of 32 bits → `0x` and eight upper-case digits. Throws a RangeError for other numbers. */
export function toHex(value: number): string {
  return `0x${toBareHex(value)}`
}

/** Any number of 32 bits → eight upper-case hexadecimal digits. Throws a RangeError for other numbers. */
export function toBareHex(value: number): string {
  return toUnsigned(value).toString(16).toUpperCase().padStart(8, '0')
}

/**
 * An HRESULT, signed or unsigned 32-bit → its fields, as MS-ERREF section 2.1 lays them out: 1 for failure or 0 for success, 11 bits of
 * facility, 16 bits of code. Throws a RangeError for other numbers.
 */
export function fieldsOf(value: number) {
  const unsigned = toUnsigned(value)

  return {
    severity: unsigned >= 0x8000_0000 ? 1 : 0,
    facility: (unsigned >>> 16) & 0x7ff,
    code: unsigned & 0xffff,
  }
}

/** An HRESULT, signed or unsigned 32-bit → the bits of its fields, the highest first. Throws a RangeError for other numbers. */
export function bitsOf(value: number) {
  const bits = toUnsigned(value).toString(2).padStart(32, '0')

  return { severity: bits.slice(0, 1), reserved: bits.slice(1, 5), facility: bits.slice(5, 16), code: bits.slice(16) }
}

/** An HRESULT, signed or unsigned 32-bit → its kind. Throws a RangeError for other numbers. */
export function kindOf(value: number): Kind {
  const unsigned = toUnsigned(value)
  if (unsigned === 0) return 'success'

  return unsigned >= 0x8000_0000 ? 'error' : 'information'
}
