import type { Order } from './scope.ts'

/** Asks the worker to keep locales → those that are kept whole. None where there is no worker. */
export async function orderWorker(order: Order): Promise<string[]> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = registration?.active
  if (!worker) return []

  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<string[]>) => resolve(data)
    worker.postMessage(order, [port2])
  })
}
