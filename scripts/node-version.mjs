/** Runs before a command, in JavaScript that any Node.js reads: an older one cannot read the command itself. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node.js ${process.versions.node}, and 22.18 or newer is needed. npm ci brings one on Linux and Windows, unless optional packages are left out.`,
  )
  process.exit(1)
}
