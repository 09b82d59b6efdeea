// In the place of sw.js where the site has gone: removes the worker of every reader who comes back, and all that it kept.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  const { scope } = self.registration
  const own = (await caches.keys()).filter((name) => name.startsWith(`${scope} `))
  await Promise.all(own.map((name) => caches.delete(name)))
  await self.registration.unregister()
}
