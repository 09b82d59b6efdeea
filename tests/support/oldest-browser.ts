import type { TestProject } from 'vitest/node'
import { oldestChromiumOptions } from './chromium.ts'
import { serveFor } from './served-site.ts'

/** Serves the built site to the oldest Chromium that it is made for. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  provide('chromium', await oldestChromiumOptions())

  return serveFor(provide)
}
