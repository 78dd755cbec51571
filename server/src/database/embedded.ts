import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { lstat, mkdir, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { extname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { type Claim, claimDirectory } from './claim'

const code = (type: string) => type.charCodeAt(0)
/** Parse, Bind, Describe, Execute, Close and Flush: parts of one extended query, which Sync ends. */
const PARTS = new Set([...'PBDECH'].map(code))
const PARSE_COMPLETE = Uint8Array.of(code('1'), 0, 0, 0, 4)
const CLOSE_COMPLETE = Uint8Array.of(code('3'), 0, 0, 0, 4)

/** The name under which a Parse message wants its statement kept; empty where it is for once. */
const nameIn = (parse: Uint8Array) => Buffer.from(parse.subarray(5, parse.indexOf(0, 5))).toString()

/** The message that ends a kept statement; PostgreSQL has nothing against one that is not kept. */
function closing(name: string): Buffer {
  const told = Buffer.from(`S${name}\0`)
  const head = Buffer.from([code('C'), 0, 0, 0, 0])
  head.writeInt32BE(4 + told.length, 1)
  return Buffer.concat([head, told])
}

/** Words of a statement that can forget what is kept under a name. */
const FORGETTING = /\b(deallocate|discard)\b/i

/**
 * Hands over the messages of one extended query together, as they were sent. The socket server queues every protocol message
 * by itself and only holds other connections back during a transaction; without this, two connections mix up the unnamed
 * statement that PGlite's single session has, and one gets the other's rows. An unfinished query therefore counts
 * as a transaction of its connection. One way into the database and back for a query is also a good deal faster than five.
 *
 * A statement that one connection has had kept under a name is there for all: another one that wants the same kept is told
 * that it is. Two statements under one name are PostgreSQL's own error. Whatever may forget any of them, by whatever words
 * and whether or not it succeeds, has all of them kept anew: each after it is closed, wherever the database still has it.
 */
function holdBatchesTogether(db: PGlite): PGlite {
  const kept = new Map<string, Buffer>()
  let parts: Uint8Array[] = []
  let open = false
  const stream: PGlite['execProtocolRawStream'] = async (message, options) => {
    const type = message[0] ?? 0
    open = PARTS.has(type)
    parts = type === code('X') ? [message] : [...parts, message]
    if ((type === code('Q') || type === code('P')) && FORGETTING.test(Buffer.from(message).toString()))
      kept.clear()
    if (open && type !== code('H')) return
    const batch = parts
    parts = []
    const [first = message] = batch
    const name = first[0] === code('P') ? nameIn(first) : ''
    if (name && kept.get(name)?.equals(first)) {
      options?.onRawData?.(PARSE_COMPLETE)
      return db.execProtocolRawStream(Buffer.concat(batch.slice(1)), options)
    }
    let closes = name !== '' && !kept.has(name)
    await db.execProtocolRawStream(Buffer.concat(closes ? [closing(name), ...batch] : batch), {
      ...options,
      onRawData(data) {
        // Nobody asked for the closing.
        const told = closes && data[0] === CLOSE_COMPLETE[0] ? data.subarray(CLOSE_COMPLETE.length) : data
        closes = false
        if (name && told[0] === PARSE_COMPLETE[0] && !kept.has(name)) kept.set(name, Buffer.from(first))
        if (told.length > 0) options?.onRawData?.(told)
      },
    })
  }
  // The socket server rolls back for a connection that was lost; its unfinished query is gone with it.
  const exec: PGlite['exec'] = (query, options) => {
    open = false
    parts = []
    return db.exec(query, options)
  }
  const changed: Partial<PGlite> = {
    isInTransaction: () => open || db.isInTransaction(),
    execProtocolRawStream: stream,
    exec,
  }
  return new Proxy(db, {
    get(target, name) {
      if (name in changed) return Reflect.get(changed, name)
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** A running embedded PostgreSQL; everything else knows it by its connection string alone. */
interface EmbeddedDatabase {
  url: string
  close(): Promise<void>
}

/**
 * What is kept in shared memory is set to zero at every start, and none of it is ever given back: of PostgreSQL's own 128 MB that
 * took a third of the start and of the process. What it does not keep, the operating system does.
 */
const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB']

/** More than the pools of a few processes need, so that an operator's psql still gets in. */
const MAX_CONNECTIONS = 48

/** Where a database is listened to, and by what connection string it is reached there. */
interface Place {
  path?: string
  host?: string
  port?: number
  url: string
}

async function freePort(): Promise<Place> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port for the database')
  const { port } = address
  return { host: '127.0.0.1', port, url: `postgres://postgres@127.0.0.1:${port}/postgres` }
}

/** The port by which PostgreSQL names a socket's file where nobody says another. */
const NAMING_PORT = 5432

/**
 * A socket in a directory of this user alone, for the database asks nobody for a password. Throws where the directory is
 * another user's or open to others. What a killed process has left there is taken away: the claim says that it is gone.
 */
async function ownSocket(directory: string): Promise<Place> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const found = await lstat(directory)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0)
    throw new Error(`${directory} is not this user's alone; remove it or set TMPDIR`)
  const path = join(directory, `.s.PGSQL.${NAMING_PORT}`)
  await rm(path, { force: true })
  return {
    path,
    url: `postgres://postgres@localhost:${NAMING_PORT}/postgres?host=${encodeURIComponent(directory)}`,
  }
}

/**
 * Makes the database where there is none. Making one takes twice the memory of running one and none of it is given
 * back, so a process of its own does it. What it makes counts once it is whole: a start that was killed leaves none.
 */
async function createOnce(directory: string): Promise<void> {
  if (existsSync(directory)) return
  const unfinished = `${directory}-new-${process.pid}`
  const [code] = await once(
    fork(join(__dirname, `create-embedded${extname(__filename)}`), [unfinished]),
    'exit',
  )
  if (code !== 0) await rm(unfinished, { recursive: true, force: true })
  if (code !== 0) throw new Error(`the embedded database could not be created in ${directory}`)
  await rename(unfinished, directory)
}

/** Where the database of a claim listens; a claim that has no such place is given back. */
async function listeningPlace(claim: Claim): Promise<Place> {
  try {
    return await (process.platform === 'win32' ? freePort() : ownSocket(claim.directory))
  } catch (error) {
    await claim.giveBack()
    throw error
  }
}

/**
 * Starts PGlite with its data in `dataDir/postgres`, on a socket that this user alone reaches; on Windows, where the driver knows
 * no such socket, on a free port of 127.0.0.1. Throws when another running process holds the directory: two of them
 * would destroy the data.
 */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true })
  const claim = await claimDirectory(dataDir)
  const { url, ...place } = await listeningPlace(claim)
  const directory = join(dataDir, 'postgres')
  await createOnce(directory)
  const db = await PGlite.create(directory, { startParams: START })
  const server = new PGLiteSocketServer({
    db: holdBatchesTogether(db),
    ...place,
    maxConnections: MAX_CONNECTIONS,
  })
  await server.start()
  claim.url = url
  return {
    url,
    async close() {
      await server.stop()
      await db.close()
      await rm(claim.directory, { recursive: true, force: true })
      await claim.giveBack()
    },
  }
}
