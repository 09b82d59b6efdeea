/** Lets the worker keep the pages that are visited, unless the reader has removed what was kept, or saves data. */
if (import.meta.env.PROD && navigator.serviceWorker) addEventListener('load', () => void begin().catch(() => undefined))

/** A browser that keeps nothing still shows every page. */
async function begin(): Promise<void> {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData || localStorage['offline-refused']) return
  const isFirst = !serviceWorker.controller
  await serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
  if (!isFirst) return
  while (!serviceWorker.controller) await nextController()
  // The worker keeps what it answers, and this page came before it; nearly all of it is in the browser's own cache.
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  const page = document.querySelector('not-found') ? [] : [location.href]
  for (const address of [...page, ...parts]) if (address.startsWith(origin)) await fetch(address)
}

function nextController(): Promise<unknown> {
  return new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
}
