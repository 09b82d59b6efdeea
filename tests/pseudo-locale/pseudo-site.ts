import type { LaunchOptions } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions } from '../support/chromium.ts'
import { ProjectCopy } from '../builds/project-copy.ts'
import { freePort, serve } from '../support/served-site.ts'
import { addLocale } from './pseudo-locale.ts'
import { PSEUDO_LOCALES } from './pseudo-locales.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the site with the pseudo-locales, built. */
    pseudoSite: string
    site: string
    chromium: LaunchOptions
  }
}

/** Builds and serves a copy of the project with the pseudo-locales for as long as the tests run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const copy = new ProjectCopy()
  for (const locale of PSEUDO_LOCALES) addLocale(copy.root, locale)
  const { status, printed } = await copy.build()
  if (status !== 0) throw new Error(`the project with the pseudo-locales cannot be built:\n${printed}`)
  const server = await serve(await freePort(), copy.root)
  provide('pseudoSite', copy.path('dist'))
  provide('site', server.address)
  provide('chromium', await chromiumOptions())

  return async () => {
    await server.stop()
    copy.remove()
  }
}
