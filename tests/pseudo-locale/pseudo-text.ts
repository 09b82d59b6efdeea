/** How a pseudo-locale says a word. */
export type Voice = (word: string) => string

const LETTERS = new Map(
  Object.entries({
    a: 'áàåā',
    b: 'ƀ',
    c: 'çč',
    d: 'ďđ',
    e: 'éèëē',
    f: 'ƒ',
    g: 'ğģ',
    h: 'ĥħ',
    i: 'íìïī',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļł',
    m: 'ṁ',
    n: 'ñň',
    o: 'óòöō',
    p: 'ṗ',
    q: 'ʠ',
    r: 'řŗ',
    s: 'šş',
    t: 'ťţ',
    u: 'úùüū',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ýŷ',
    z: 'žż',
  }),
)
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת'
const WORD = /[A-Za-z]+(?:['’][A-Za-z]+)*/g
/** What no translation touches: code, tags, blanks, addresses, names with underscores and hexadecimal numbers. */
const KEPT = /```[^]*?```|`[^`]*`|<\/?[A-Za-z](?:"[^"]*"|[^>])*>|\{[^}]*\}|\]\([^)]*\)|\w*_\w*|\b0x[0-9A-Fa-f]*/g

/** A word with an accent on each letter and each vowel and s twice, which makes English a third longer. */
export const accented: Voice = (word) =>
  [...word].map((letter) => (/[aeious]/i.test(letter) ? accent(letter) + accent(letter, 1) : accent(letter))).join('')

/** A word in Hebrew letters, which run from right to left; languages that do are about as long as English. */
export const mirrored: Voice = (word) => [...word.replaceAll(/['’]/g, '')].map(hebrew).join('')

/** A text in a voice. Titles of components are a part of the text, all else of a tag is not. */
export function say(text: string, voice: Voice): string {
  let said = ''
  let end = 0
  for (const match of text.matchAll(KEPT)) {
    said += text.slice(end, match.index).replaceAll(WORD, voice) + titleSaid(match[0], voice)
    end = match.index + match[0].length
  }

  return said + text.slice(end).replaceAll(WORD, voice)
}

function titleSaid(kept: string, voice: Voice): string {
  if (!kept.startsWith('<')) return kept

  return kept.replace(/(?<= title=")[^"]*/, (title) => title.replaceAll(WORD, voice))
}

/** Of 22 letters some stand for two of ours. */
function hebrew(letter: string): string {
  return HEBREW.charAt((letter.toLowerCase().charCodeAt(0) - 97) % HEBREW.length)
}

function accent(letter: string, place = 0): string {
  const forms = LETTERS.get(letter.toLowerCase()) ?? letter
  const form = forms[place % forms.length] ?? letter

  return letter === letter.toLowerCase() ? form : form.toUpperCase()
}
