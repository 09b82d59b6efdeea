import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'

/** A step of the build that works on the folder of the finished pages, and says in a few words what it did. */
export function afterBuild(
  name: string,
  run: (folder: string, config: AstroConfig) => Promise<string | undefined> | string | undefined,
): AstroIntegration {
  let settings: AstroConfig

  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        settings = config
      },
      'astro:build:done': async ({ dir, logger }) => {
        const said = await run(fileURLToPath(dir), settings)
        if (said) logger.info(said)
      },
    },
  }
}
