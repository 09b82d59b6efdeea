const HAN = String.raw`\p{Script=Han}`
const WIDE = '，。：；？！、「」『』（）《》'

/** What is wrong about signs and spaces in Chinese text, each rule with the pattern that breaks it. */
const RULES: [wrong: string, pattern: RegExp][] = [
  ['no space between Han and Latin, digits or code', patternOf(`${HAN}[A-Za-z0-9\`*({]|[A-Za-z0-9\`*)%}]${HAN}`)],
  ['a space between two signs of Han', patternOf(`${HAN}[ \\t]+${HAN}`)],
  ['a space beside full-width punctuation', patternOf(`[${WIDE}][ \\t]|[ \\t][${WIDE}]`)],
  [
    'a line break that would show as a space',
    patternOf(`[${WIDE}]\\s*\\n\\s*[A-Za-z0-9\`*(]|[A-Za-z0-9\`*)]\\s*\\n\\s*[${WIDE}]`),
  ],
  [
    'half-width punctuation in Chinese text',
    patternOf(`${HAN}[,.:;?!]|[,;?!:] ?${HAN}|[A-Za-z0-9\`)] ?[,;] ?(?:[^\\x00-\\x7f]|\`)`),
  ],
  ['half-width parentheses around Han alone', patternOf(`\\(${HAN}[^)A-Za-z0-9]*\\)`)],
  ['full-width parentheses without Han', patternOf(`（[^${HAN}、）]*）`)],
  // A command keeps the quotation marks that it needs: an even number of backticks follows what is no code.
  ['quotation marks other than 「」', patternOf(`["“”‘’](?=(?:[^\`]*\`[^\`]*\`)*[^\`]*$)|'[^'\\n]*${HAN}[^'\\n]*'`)],
]

/** A Chinese text → the rules of typesetting that it breaks, each with the place. */
export function hanFaults(text: string): string[] {
  return RULES.flatMap(([wrong, pattern]) => {
    const match = pattern.exec(text)
    if (!match) return []
    const from = Math.max(0, match.index - 8)

    return `${wrong}: ${text.slice(from, match.index + match[0].length + 8).replaceAll('\n', ' ')}`
  })
}

function patternOf(source: string): RegExp {
  return new RegExp(source, 'u')
}
