/** A command cannot do what it was asked for. Its message is one plain sentence, and all there is to say. */
export class PlainError extends Error {}

/** Errors that say in plain words what is wrong with the content or the settings: those of this project, and Astro's own. */
const PLAIN = /^(?:\w*(?:Content|Config|Collection)\w*Error|AstroUserError|MarkdownError)$/

/** What the bundler says of a page that is no MDX, or no text. */
const MDX = /^\[plugin .+?\] (.+)\nMDXError: (?:\d+:\d+: )?(.+)$/m
const UNREAD = /Could not load (content\/.+?\.mdx)/
/** What the bundler says of a file that the system does not let it read or write. */
const NATIVE = /^.*\(os error \d+\).*$/m

/** What an error may say besides its message, if it is Astro's. */
interface Told extends NodeJS.ErrnoException {
  hint?: string
  loc?: { file?: string; line?: number }
}

/** Why a build did not succeed → what to print. The stack follows only where the reason is not a known one. */
export function plainMessage(error: unknown): string {
  if (error instanceof PlainError) return error.message
  const { name = '', message = String(error), stack = message, cause, hint, loc } = error as Told
  const system =
    [error as Told, cause as Told | undefined].find((each) => each?.syscall)?.message ?? NATIVE.exec(message)?.[0]
  const [, file = '', fault] = MDX.exec(stack) ?? []
  const [, unread] = UNREAD.exec(stack) ?? []
  if (unread) return `${unread}: the file is not UTF-8; save it again with that encoding.\n\nNothing was built.`
  if (fault) return `${file}: ${fault}\n\nNothing was built.`
  if (system) return `${system}. Nothing was built.`
  if (!PLAIN.test(name)) return `${stack}\n\nThe build failed. Nothing was built.`
  const place = loc?.file && !message.includes(loc.file) ? `${loc.file}${loc.line ? `:${loc.line}` : ''}: ` : ''

  return `${place}${message}${hint ? `\n${hint}` : ''}\n\nNothing was built.`
}
