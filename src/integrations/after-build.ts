import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'

/** A step of the build that works on the folder of the finished pages. */
export function afterBuild(
  name: string,
  run: (folder: string, config: AstroConfig) => Promise<void> | void,
): AstroIntegration {
  let settings: AstroConfig

  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        settings = config
      },
      'astro:build:done': ({ dir }) => run(fileURLToPath(dir), settings),
    },
  }
}
