import { chromium, type Browser } from 'playwright-core'
import { chromiumOptions } from './chromium.ts'

/**
 * Starts a Chromium: the one that the environment variable CHROMIUM names, or else the project's own. Rejects where there
 * is none.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const installed = process.env['CHROMIUM']
  if (installed) return chromium.launch({ executablePath: installed, args: ['--no-sandbox', ...args] })
  const options = await chromiumOptions()

  return chromium.launch({ ...options, args: [...(options.args ?? []), ...args] })
}
