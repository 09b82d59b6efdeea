import { spawnSync } from 'node:child_process'

/** The name or file of the Firefox of this machine: FIREFOX, else Debian's, else any; undefined where there is none. */
export function firefox(): string | undefined {
  const names = process.env['FIREFOX'] ? [process.env['FIREFOX']] : ['firefox-esr', 'firefox']

  return names.find((name) => spawnSync(name, ['--version']).status === 0)
}
