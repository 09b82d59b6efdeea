import { spawn, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** How a step went: what was seen, or what is missing where it could not be taken. */
interface Outcome {
  result: 'passed' | 'failed' | 'skipped'
  detail: string
}

interface Run {
  status: number | null
  output: string
}

const COMPILER = 'x86_64-w64-mingw32-gcc'
const FLAGS = ['-std=c11', '-Wall', '-Wextra', '-Werror']
const LIBRARIES = ['-lsecur32', '-lcrypt32', '-lws2_32']
/** What Windows calls ERROR_CONNECTION_ABORTED as an HRESULT: how the client ends where no close_notify was reported. */
const CUT = '0x800704D4'
/** No step of ours takes longer than this, in milliseconds. */
const PATIENCE = 60_000

const folder = mkdtempSync(join(tmpdir(), 'samples-'))
const environment = { ...process.env, WINEPREFIX: join(folder, 'wine'), WINEDEBUG: '-all' }
const wine = ['wine', 'wine64'].find(has)
const counts = { passed: 0, failed: 0, skipped: 0 }

try {
  for (const [name, source] of [
    ['client', 'content/samples/client.c'],
    ['server', 'content/samples/server.c'],
    ['client.test', 'tests/samples/client.test.c'],
    ['server.test', 'tests/samples/server.test.c'],
  ] as const) {
    report(`${source} compiles with ${FLAGS.join(' ')}`, compile(name, source))
  }
  report('the C fragments of the pages compile', compileFragments())
  for (const name of ['client', 'server']) {
    report(`${name}.c against a scripted Schannel`, scripted(`${name}.test`))
  }
  report('client.c against openssl s_server, TLS 1.2', await conversation('-tls1_2', []))
  report('client.c, TLS 1.2 with a renegotiation', await conversation('-tls1_2', ['r']))
  report('client.c against openssl s_server, TLS 1.3', await conversation('-tls1_3', []))
  report('client.c, TLS 1.3 with a new key', await conversation('-tls1_3', ['k']))
  report('Client.cs compiles', buildCsharp())
} finally {
  if (wine) spawnSync('wineserver', ['-k'], { env: environment })
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

function report(step: string, { result, detail }: Outcome): void {
  counts[result] += 1
  console.log(
    `${{ passed: 'passed', failed: 'FAILED', skipped: 'not run' }[result]}: ${step}${detail ? `: ${detail}` : ''}`,
  )
}

function compile(name: string, source: string): Outcome {
  if (!has(COMPILER)) return missing(COMPILER, 'gcc-mingw-w64-x86-64')
  const { status, output } = run(COMPILER, [...FLAGS, '-o', program(name), resolve(source), ...LIBRARIES])

  return { result: status === 0 ? 'passed' : 'failed', detail: output }
}

/** Compiles every C block of the pages, with the variables that such blocks use; one with an ellipsis is not meant to compile. */
function compileFragments(): Outcome {
  if (!has(COMPILER)) return missing(COMPILER, 'gcc-mingw-w64-x86-64')
  const found = globSync('content/en-US/{codes,guides}/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^```c\n(.*?)^```$/gms)].map(([, code = '']) => ({ file, code })),
  )
  const whole = found.filter(({ code }) => !code.includes('…'))
  const faults = whole.flatMap(({ file, code }) => {
    const lines = code.split('\n')
    const directives = lines.filter((line) => line.startsWith('#'))
    const head = directives.length > 0 ? directives : ['#include "fragment.h"']
    const body = lines.filter((line) => !line.startsWith('#'))
    const source = join(folder, 'fragment.c')
    writeFileSync(
      source,
      [...head, 'int fragment(void);', 'int fragment(void) {', ...body, 'return 0; }', ''].join('\n'),
    )
    const own = ['-Wno-unused', '-Wno-unused-but-set-variable', '-iquote', resolve('tests/samples'), '-c']
    const { status, output } = run(COMPILER, [...FLAGS, ...own, '-o', join(folder, 'fragment.o'), source])

    return status === 0 ? [] : [`${file}\n${output}`]
  })
  if (faults.length > 0) return { result: 'failed', detail: faults.join('\n') }

  return { result: 'passed', detail: `${whole.length} of ${found.length}, the others are abridged` }
}

/** Runs a test that links a sample with a Schannel of ours, which returns what the test says. */
function scripted(name: string): Outcome {
  if (!has(COMPILER)) return missing(COMPILER, 'gcc-mingw-w64-x86-64')
  if (!wine) return missing('wine', 'wine64 and wine')
  const { status, output } = run(wine, [program(name)])

  return { result: status === 0 ? 'passed' : 'failed', detail: status === 0 ? '' : output }
}

/** Lets the client talk with OpenSSL on this computer, through Wine's Schannel; commands are those of s_server. */
async function conversation(version: string, commands: readonly string[]): Promise<Outcome> {
  if (!has(COMPILER)) return missing(COMPILER, 'gcc-mingw-w64-x86-64')
  if (!wine) return missing('wine', 'wine64 and wine')
  if (!has('openssl')) return missing('openssl', 'openssl')
  const [key, certificate] = makeCertificate()
  const port = String(20_000 + Math.floor(Math.random() * 20_000))
  const server = spawn('openssl', [
    's_server',
    '-accept',
    `127.0.0.1:${port}`,
    '-key',
    key,
    '-cert',
    certificate,
    version,
  ])
  const heard = listenTo(server)
  try {
    await heard(/ACCEPT/)
    const client = spawn(wine, [program('client'), 'localhost', port], { env: environment, timeout: PATIENCE })
    const printed = listenTo(client)
    const ended = new Promise<number | null>((done) => client.on('close', done))
    void (async () => {
      await heard(/Connection: close\s+$/)
      for (const line of ['first', ...commands, 'second', 'Q']) {
        server.stdin.write(`${line}\n`)
        await new Promise((done) => setTimeout(done, 500))
      }
    })()
    const status = await ended

    return judge(status, await printed(), await heard(), version, commands)
  } finally {
    server.kill()
  }
}

function judge(
  status: number | null,
  printed: string,
  log: string,
  version: string,
  commands: readonly string[],
): Outcome {
  const all = /first\s+second/.test(printed)
  if (all && status === 0) return { result: 'passed', detail: 'handshake, data and close_notify' }
  if (all && printed.includes(CUT)) {
    return {
      result: 'passed',
      detail: `handshake and data; this Wine reports no close_notify, so the client says ${CUT}`,
    }
  }
  if (version === '-tls1_3' && /unsupported protocol|no protocols available/.test(log)) {
    return { result: 'skipped', detail: 'the Schannel of this Wine offers no TLS 1.3' }
  }
  if (commands.includes('r') && printed.includes('first')) {
    return { result: 'skipped', detail: 'the Schannel of this Wine does not renegotiate' }
  }

  return { result: 'failed', detail: `status ${status}\n${printed}\n${log}` }
}

function makeCertificate(): [string, string] {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const how = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', certificate]
  const { status, output } = run('openssl', ['req', ...how, ...subject])
  if (status !== 0) throw new Error(`openssl made no certificate: ${output}`)

  return [key, certificate]
}

function buildCsharp(): Outcome {
  if (!has('dotnet')) return { result: 'skipped', detail: 'no .NET SDK (dotnet) here; 8.0 or later is needed' }
  const project = join(folder, 'csharp')
  const version = Number.parseInt(run('dotnet', ['--version']).output, 10)
  mkdirSync(project)
  cpSync('content/samples/Client.cs', join(project, 'Client.cs'))
  writeFileSync(
    join(project, 'Client.csproj'),
    `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net${version}.0</TargetFramework>` +
      '<TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>\n',
  )
  const { status, output } = run('dotnet', ['build', project])

  return { result: status === 0 ? 'passed' : 'failed', detail: status === 0 ? `.NET ${version}` : output }
}

function program(name: string): string {
  return join(folder, `${name}.exe`)
}

function missing(tool: string, packages: string): Outcome {
  return { result: 'skipped', detail: `${tool} is not installed (on Debian: apt-get install ${packages})` }
}

function has(tool: string): boolean {
  return spawnSync('which', [tool]).status === 0
}

function run(tool: string, given: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(tool, given, { env: environment, encoding: 'utf8', timeout: PATIENCE })

  return { status, output: `${stdout}${stderr}`.trim() }
}

/** Collects what a program prints → a function that waits for a pattern in it, or returns all of it at once. */
function listenTo(child: ReturnType<typeof spawn>): (pattern?: RegExp) => Promise<string> {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (text += bytes.toString()))

  return async (pattern) => {
    const end = Date.now() + PATIENCE
    while (pattern && !pattern.test(text) && child.exitCode === null && child.signalCode === null && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 50))
    }

    return text
  }
}
