/** A command cannot do what it was asked for. Its message is one plain sentence, and all there is to say. */
export class PlainError extends Error {}

/** What the system's error codes mean to whoever started a build. */
const SYSTEM: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EROFS: 'The folder cannot be written: it is on a read-only file system',
  EACCES: 'The folder cannot be written: this user has no right to',
  EPERM: 'The folder cannot be written: this user has no right to',
  EBUSY: 'A file is in use by another program',
  EXDEV: 'The folder to build is a mount point of its own; choose a folder inside it',
  EMFILE: 'Too many files are open',
}
/** Errors that say in plain words what is wrong with the content or the settings: those of this project, and Astro's own. */
const PLAIN = /^(?:\w*(?:Content|Config|Collection)\w*Error|AstroUserError|MarkdownError)$/

/** What the bundler says of a page that is no MDX, or no text. */
const MDX = /^\[plugin .+?\] (.+)\nMDXError: (?:\d+:\d+: )?(.+)$/m
const UNREAD = /Could not load (content\/.+?\.mdx)/

/** What an error may say besides its message, if it is Astro's. */
interface Told extends NodeJS.ErrnoException {
  hint?: string
  loc?: { file?: string; line?: number }
}

/** Why a command did not succeed → what to print. The stack follows only where the reason is not a known one. */
export function plainMessage(error: unknown): string {
  if (error instanceof PlainError) return error.message
  const { name = '', code = '', path, message = String(error), stack = message, cause, hint, loc } = error as Told
  if (SYSTEM[(cause as Told | undefined)?.code ?? '']) return plainMessage(cause)
  const known = SYSTEM[code] ?? (/no space left on device|os error 28/i.test(message) ? SYSTEM['ENOSPC'] : undefined)
  if (known) return `${known}${path ? ` (${path})` : ''}. Nothing was built.`
  const [, file = '', fault] = MDX.exec(stack) ?? []
  const [, unread] = UNREAD.exec(stack) ?? []
  if (unread) return `${unread}: the file is not UTF-8; save it again with that encoding.\n\nNothing was built.`
  if (fault) return `${file}: ${fault}\n\nNothing was built.`
  if (!PLAIN.test(name)) return `${stack}\n\nThe build failed. Nothing was built.`
  const place = loc?.file && !message.includes(loc.file) ? `${loc.file}${loc.line ? `:${loc.line}` : ''}: ` : ''

  return `${place}${message}${hint ? `\n${hint}` : ''}\n\nNothing was built.`
}
