/** The oldest browsers in which all of the site works; Edge 109 is the last one for Windows Server 2012 R2. */
export const BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4']

const SAFARI = (16 << 16) | (4 << 8)

/** The same as Lightning CSS writes them: the version in the upper three bytes of a number. */
export const STYLE_TARGETS = { chrome: 109 << 16, edge: 109 << 16, firefox: 115 << 16, safari: SAFARI, ios_saf: SAFARI }
