import { orderWorker } from '../service-worker/order.ts'

/** Lets the worker keep the pages that are visited, unless the reader has removed what was kept, or saves data. */
if (import.meta.env.PROD && navigator.serviceWorker) addEventListener('load', () => void begin().catch(() => undefined))

/** A browser that keeps nothing still shows every page. */
async function begin(): Promise<void> {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData || localStorage['offline-refused']) return
  const isFirst = !serviceWorker.controller
  await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
  if (!isFirst) return
  await serviceWorker.ready
  await orderWorker({ visited: [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)] })
}
