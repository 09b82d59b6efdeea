import type { TestProject } from 'vitest/node'
import { chromiumOptions } from '../support/chromium.ts'
import '../support/served-site.ts'

/** Unpacks the browser; each test serves a site of its own. */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide('chromium', await chromiumOptions())
}
