import type { Browser } from 'playwright-core'

/** What people paste that is long, by a piece of it: the text repeats it and ends with the number of a code. */
export const LONG_TEXTS: Readonly<Record<string, string>> = {
  'a log':
    '2026-03-11 09:12:44.123 [4711] ERROR CORP\\bob from 10.1.2.3 failed, status 0xC000006D; bytes=21488 (try 3)\r\n',
  'a log with a code in every line': '2026-03-11 09:12:44 SChannel 36887 alert 48: 0x80090326 from 10.1.2.3\n',
  'a log on one line': 'level=error msg="the server closed the connection" took=12ms peer=10.1.2.3 ',
  'a hex dump': '00000000: 4d5a 9000 0300 0000 0400 0000 ffff 0000  MZ..............\n',
  'memory words': '00401000  80090308 00000000 c0000005 7ffe0304\n',
  'Han on lines': '用戶端無法驗證伺服器的憑證，因為目標主體名稱不正確。\n',
  'Han without lines': '憑證鏈結由不受信任的授權單位發出',
  'base64 on lines': 'MIIGmTCCBYGgAwIBAgIQWAoOsd2nYJ1Y4mUpPBqlTDANBgkqhkiG9w0BAQsFADB6\n',
  'base64 without lines': 'MIIGmTCCBYGgAwIBAgIQWAoOsd2nYJ1Y4mUpPBqlTDANBgkqhkiG9w0BAQsFADB6',
  digits: '2146893048',
  'invisible signs': '\u200b8009\u202d0308 \u00a0',
  markup: '<td class="c">&#x30;&amp;lt;SEC_E_</td>',
}

/** The code at the end of each. */
const LAST_CODE = 'SEC_E_TIME_SKEW'
/** What stands behind the pieces. */
const LAST = '\n0x80090324\n'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  args: { name?: string }
  /** What a task took of its thread, in microseconds, however busy the machine was. */
  tdur?: number
}

/** Pastes a text of a size in signs → the longest task of the page, in milliseconds of its processor, until the code at the end is shown. */
export async function longestTask(browser: Browser, address: string, piece: string, size: number): Promise<number> {
  const page = await browser.newPage({ serviceWorkers: 'block' })
  await page.goto(address)
  const text: [string, number, string] = [piece, Math.ceil(size / piece.length), LAST]
  await page.evaluate(([part, count, last]) => {
    const data = new DataTransfer()
    data.setData('text', part.repeat(count) + last)
    Object.assign(window, { pasted: data })
  }, text)
  await page.getByRole('search').getByRole('combobox').focus()
  await browser.startTracing(page, { categories: ['toplevel'] })
  await page.evaluate(() => {
    const { pasted } = window as unknown as { pasted: DataTransfer }
    const event = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  await page.locator(`#results[aria-busy=false] [data-code=${LAST_CODE}]`).first().waitFor({ timeout: 0 })
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  await page.context().close()
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const main = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf))
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)))

  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
