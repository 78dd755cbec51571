import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

import { claimDirectory } from './directory-claim'
import { holdBatchesTogether } from './embedded-batches'

/** A running embedded PostgreSQL; everything else knows it by its connection string alone. */
export interface EmbeddedDatabase {
  url: string
  close(): Promise<void>
}

/** More than the pools of a few processes need, so that an operator's psql still gets in. */
const MAX_CONNECTIONS = 48

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', resolve)
  })
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port for the database')
  return address.port
}

/**
 * Makes the database where there is none. Making one takes twice the memory of running one and none of it is given
 * back, so a process of its own does it. What it makes counts once it is whole: a start that was killed leaves none.
 */
async function createOnce(directory: string): Promise<void> {
  if (existsSync(directory)) return
  const unfinished = `${directory}-new-${process.pid}`
  const [code] = await once(fork(join(__dirname, 'create-embedded.ts'), [unfinished]), 'exit')
  if (code !== 0) await rm(unfinished, { recursive: true, force: true })
  if (code !== 0) throw new Error(`the embedded database could not be created in ${directory}`)
  await rename(unfinished, directory)
}

/**
 * Starts PGlite on a free port of 127.0.0.1 with its data in `dataDir/postgres`. Throws when another running
 * process holds the directory: two of them would destroy the data.
 */
export async function startEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  await mkdir(dataDir, { recursive: true })
  const release = await claimDirectory(dataDir)
  const directory = join(dataDir, 'postgres')
  await createOnce(directory)
  const db = await PGlite.create(directory)
  const port = await freePort()
  const server = new PGLiteSocketServer({
    db: holdBatchesTogether(db),
    port,
    host: '127.0.0.1',
    maxConnections: MAX_CONNECTIONS,
  })
  await server.start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async close() {
      await server.stop()
      await db.close()
      await release()
    },
  }
}
