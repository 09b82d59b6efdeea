/**
 * A page that stands in for a moment: it has the newer version take over, and opens again when that has happened. A page
 * that opened again at once would keep the older version busy, and so keep it from going.
 */
export function passage(): Response {
  const nonce = crypto.randomUUID()

  return new Response(`<!doctype html><meta charset="utf-8"><script nonce="${nonce}">(${passOn})()</script>`, {
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src 'nonce-${nonce}'`,
      'Content-Type': 'text/html; charset=utf-8',
      // Where no script may run, or no word comes.
      Refresh: '5',
    },
  })
}

/** Runs in the page, and so knows nothing of what stands around it here. */
async function passOn(): Promise<void> {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('controllerchange', () => location.reload())
  const registration = await serviceWorker.getRegistration()
  if (registration?.waiting) registration.waiting.postMessage({ takeOver: true })
  else location.reload()
}
