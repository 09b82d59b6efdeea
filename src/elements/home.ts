/** What the home page can do besides being read is loaded when somebody comes to it. */
const offline = document.querySelector('offline-control')?.parentElement
const observer = new IntersectionObserver((entries) => {
  if (!entries.some(({ isIntersecting }) => isIntersecting)) return
  observer.disconnect()
  void import('./offline-control.ts')
})
if (offline) observer.observe(offline)
