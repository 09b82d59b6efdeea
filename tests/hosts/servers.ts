import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A real server that runs on this machine alone, with the configuration that the project ships. */
export interface RunningServer {
  /** The address of the site, with a slash at the end. */
  url: string
  stop(): Promise<void>
}

export const HOST_NAMES = ['nginx', 'caddy'] as const

export type HostName = (typeof HOST_NAMES)[number]

type Start = (folder: string, base: string, port: number, site: string) => { process: ChildProcess; log: string }

/** Starts a server for a folder that holds a site at `base`, such as / or /docs/sspi/. Rejects where it does not answer. */
export async function startServer(name: HostName, site: string, base: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const { process: child, log } = starts[name](folder, base, port, site)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}${base}`
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  if (await answers(url, child)) return { url, stop }
  const said = existsSync(log) ? readFileSync(log, 'utf8') : ''
  await stop()
  throw new Error(`${name} did not answer at ${url}\n${said}`)
}

const starts: Record<HostName, Start> = {
  nginx(folder, base, port, site) {
    const log = join(folder, 'error.log')
    const own = readFileSync('hosts/nginx.conf', 'utf8')
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:80;', '')
      .replace('root /srv/sspi;', `root ${rootFor(folder, base, site)};`)
      .replace('set $base "";', `set $base "${base.slice(0, -1)}";`)
    writeFileSync(join(folder, 'sspi.conf'), own)
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;
      worker_processes auto;
      pid ${folder}/nginx.pid;
      error_log ${log};
      events { worker_connections 1024; }
      http {
        access_log off;
        sendfile on;
        tcp_nopush on;
        open_file_cache max=4000 inactive=60s;
        ${paths.map((path) => `${path}_temp_path ${folder}/${path};`).join('\n')}
        include ${folder}/sspi.conf;
      }`,
    )

    return { process: spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', log]), log }
  },
  caddy(folder, base, port, site) {
    const log = join(folder, 'caddy.log')
    const file = join(folder, 'Caddyfile')
    writeFileSync(
      file,
      `{\n\tadmin off\n\tlog {\n\t\toutput file ${log}\n\t}\n}\n${readFileSync('hosts/Caddyfile', 'utf8')}`,
    )
    const env = {
      ...process.env,
      HOME: folder,
      SSPI_HOST: `http://127.0.0.1:${port}`,
      SSPI_ROOT: rootFor(folder, base, site),
      SSPI_BASE: base.slice(0, -1),
    }

    return {
      process: spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env, stdio: 'ignore' }),
      log,
    }
  },
}

/** The folder to serve: the site itself, or one in which the site lies at its base. */
function rootFor(folder: string, base: string, site: string): string {
  if (base === '/') return site
  const root = join(folder, 'root')
  const place = join(root, base)
  mkdirSync(join(place, '..'), { recursive: true })
  symlinkSync(site, place.replace(/\/$/, ''))

  return root
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    const status = await fetch(url).then(
      ({ status: code }) => code,
      () => 0,
    )
    if (status === 200) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }

  return false
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
