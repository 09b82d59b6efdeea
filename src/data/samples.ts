const files = import.meta.glob<string>('/content/samples/*', { query: '?raw', import: 'default', eager: true })

/** The programs that guides show, by the name of their file. */
export const samples = new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, ''), text]))
