import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** A step of the build that works on the folder of the finished pages. */
export function afterBuild(name: string, run: (folder: string) => Promise<void> | void): AstroIntegration {
  return { name, hooks: { 'astro:build:done': ({ dir }) => run(fileURLToPath(dir)) } }
}
