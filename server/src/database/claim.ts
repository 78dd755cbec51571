import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const nameOf = (dataDir: string) =>
  `cert-exam-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`

/**
 * The claim is a local socket that somebody listens on: unlike a file with a process number it cannot outlive its
 * process, nor be taken for that of another one after a restart of the machine.
 */
function socketPath(dataDir: string): string {
  const name = nameOf(dataDir)
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** True when the path is listened on now; false when it was taken by somebody or left behind. */
function tryListen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen(path, () => resolve(true))
  })
}

/** How long a process that has the directory may take to say so, in ms; one that is held says nothing. */
const HEARD_WITHIN = 2_000

/** What a visitor meets where there is no socket, or nobody behind it any more. */
const NOBODY = ['ENOENT', 'ECONNREFUSED']

/**
 * What whoever listens on the path says to a visitor; nothing where it is too busy to, or this process too busy to hear it.
 * Null only when nobody listens: the directory is free then.
 */
function heardAt(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(path)
    const end = (said: string | null) => {
      socket.destroy()
      resolve(said)
    }
    socket.on('data', (part) => {
      heard += part
    })
    socket.once('end', () => end(heard))
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(NOBODY.includes(code ?? '') ? null : heard))
    socket.setTimeout(HEARD_WITHIN, () => end(heard))
  })
}

/** The database of a running process that has the data directory (an absolute path); null when none has, or not yet. */
export async function servedDatabase(dataDir: string): Promise<string | null> {
  return (await heardAt(socketPath(dataDir))) || null
}

/** A data directory that this process has claimed. */
export interface Claim {
  /** What visitors are told. */
  url: string
  /** A name in the directory of temporary files that is this claim's. */
  directory: string
  giveBack(): Promise<void>
}

/** Claims a data directory (an absolute path) for this process. Throws when a running process has it. */
export async function claimDirectory(dataDir: string): Promise<Claim> {
  const path = socketPath(dataDir)
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(claim.url)
  })
  const claim: Claim = {
    url: '',
    directory: join(tmpdir(), nameOf(dataDir)),
    giveBack: () => new Promise((resolve) => server.close(() => resolve())),
  }
  if (!(await tryListen(server, path))) {
    const left = (await heardAt(path)) === null
    if (left) await rm(path, { force: true })
    if (!left || !(await tryListen(server, path))) {
      throw new Error(`the data directory ${dataDir} is in use by another server; stop it or set DATA_DIR`)
    }
  }
  server.unref()
  return claim
}
