import url from '../styles/search.css?url'

/** Adds the styles of suggestions and results, which no page needs before the search is used → when they apply. */
export function addSearchStyles(): Promise<void> {
  if (document.querySelector(`link[href="${url}"]`)) return Promise.resolve()
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = url

  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve()
    document.head.append(link)
  })
}
