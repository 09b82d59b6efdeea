/** Keeps the visited language for use without a network, unless the reader has removed it or saves data. */
if (import.meta.env.PROD && navigator.serviceWorker) addEventListener('load', () => setTimeout(keep, 500))

function keep(): void {
  try {
    const { connection } = navigator as { connection?: { saveData?: boolean } }
    if (connection?.saveData || localStorage['offline-refused']) return
    navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined)
  } catch {
    // A browser that keeps nothing still shows every page.
  }
}
