import { chromium, type Browser } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'

/** Starts a Chromium, the one of the tests, with more arguments where they are wanted. Rejects where there is none. */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const options = await chromiumOptions()

  return chromium.launch({ ...options, args: [...(options.args ?? []), ...args] })
}
