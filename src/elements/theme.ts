import { remembered } from './remembered.ts'

// Runs before the page is painted, so that a chosen theme does not flash.
document.documentElement.dataset['theme'] = remembered('theme') ?? 'auto'
