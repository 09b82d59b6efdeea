// What is folded is printed whole.
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.evidence details')) fold.open = true
})
