import type { AstroIntegration } from 'astro'
export function serviceWorker(): AstroIntegration {
  return { name: 'service-worker', hooks: {} }
}
