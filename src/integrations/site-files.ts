import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { DEFAULT_SITE } from '../locales/paths.ts'
import { contentOf } from '../source/loaders.ts'
import { writeMachineFiles } from '../../scripts/machine-files.ts'

/** Stands in until the files for programs are endpoints of Astro. */
export function siteFiles(): AstroIntegration {
  return {
    name: 'site-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const content = await contentOf(process.cwd())
        writeMachineFiles(fileURLToPath(dir), content, process.env['SITE'] || DEFAULT_SITE)
      },
    },
  }
}
