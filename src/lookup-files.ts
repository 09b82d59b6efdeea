const none = { path: 'none' }
export const tableFile = none
export const besideFile = none
export const labelsFile = (_: string) => none
export const textsFile = (_: string) => none
