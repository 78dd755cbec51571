import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The claim is a local socket that somebody listens on: unlike a file with a process number it cannot outlive its
 * process, nor be taken for that of another one after a restart of the machine.
 */
function socketPath(dataDir: string): string {
  const name = `cert-exam-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`
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

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/**
 * Claims a data directory (an absolute path) for this process. Answers the function that gives it back. Throws when
 * a running process has it.
 */
export async function claimDirectory(dataDir: string): Promise<() => Promise<void>> {
  const path = socketPath(dataDir)
  const server = createServer((socket) => socket.destroy())
  if (!(await tryListen(server, path))) {
    const left = !(await answers(path))
    if (left) await rm(path, { force: true })
    if (!left || !(await tryListen(server, path))) {
      throw new Error(`the data directory ${dataDir} is in use by another server; stop it or set DATA_DIR`)
    }
  }
  server.unref()
  return () => new Promise((resolve) => server.close(() => resolve()))
}
