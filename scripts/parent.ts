/** How often a process that npm started looks whether npm is still there, in milliseconds. */
const PAUSE = 500

/** Ends this process when npm, which started it, has ended: npm passes a signal to its shell, which goes without a word. */
export function endWithNpm(): void {
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }
  setInterval(look, PAUSE).unref()
}
