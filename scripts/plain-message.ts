import { ContentError } from '../src/source/fault.ts'
import { BuildRunning } from './workspace.ts'

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

/** Why a build did not succeed → what to print. The stack follows only where the reason is not a known one. */
export function plainMessage(error: unknown): string {
  if (error instanceof BuildRunning) return error.message
  if (error instanceof ContentError) {
    const count = `${error.faults.length} ${error.faults.length === 1 ? 'fault' : 'faults'}`

    return `${error.message}\n\n${count}; nothing was built.`
  }
  const { code = '', path, message = String(error), stack = message } = error as NodeJS.ErrnoException
  const known = SYSTEM[code] ?? (/no space left on device|os error 28/i.test(message) ? SYSTEM['ENOSPC'] : undefined)
  if (known) return `${known}${path ? ` (${path})` : ''}. Nothing was built.`

  return `${stack}\n\nThe build failed. Nothing was built.`
}
