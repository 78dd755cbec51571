import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip, createGzip } from 'node:zlib'
import type { Kysely } from 'kysely'
import { backUp, restore } from '../database/backup'
import { servedDatabase } from '../database/claim'
import { unhurriedly } from '../database/databases'
import { startEmbeddedDatabase } from '../database/embedded'
import { parseConfig } from '../read-config'
import type { Database } from '../repositories/database'
import { openSealer } from '../use-cases/account/sealing'

/** Only whoever runs it may read a backup. */
const OWN_FILE = 0o600

/** Works on the database that the environment names, as a server would; on `running`, where its server has it open. */
async function onDatabase<T>(
  environment: NodeJS.ProcessEnv,
  running: (dataDir: string) => Promise<string | null>,
  work: (db: Kysely<Database>, config: ReturnType<typeof parseConfig>) => Promise<T>,
): Promise<T> {
  const config = parseConfig(environment)
  const open = config.databaseUrl ?? (await running(config.dataDir))
  const embedded = open ? null : await startEmbeddedDatabase(config.dataDir)
  try {
    return await unhurriedly<Database, T>(open ?? embedded?.url ?? '', (db) => work(db, config))
  } finally {
    await embedded?.close()
  }
}

async function allOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

/** The lines of a text. Not readline's, for which a line ends at U+2028, too, which an operator's words can have. */
async function* linesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder()
  let rest = ''
  for await (const part of parts) {
    const lines = (rest + decoder.write(part)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}

/** `backup FILE`, also while a server runs: the file is there once it is whole. */
export function backUpTo(file: string, environment: NodeJS.ProcessEnv): Promise<void> {
  return onDatabase(environment, servedDatabase, async (db, config) => {
    const unfinished = `${file}.part`
    // The embedded database serves one transaction at a time: its server waits for the copy, not for the disk it goes to.
    const lines = config.databaseUrl ? backUp(db) : await allOf(backUp(db))
    await pipeline(Readable.from(lines), createGzip(), createWriteStream(unfinished, { mode: OWN_FILE }))
    await rename(unfinished, file)
  })
}

/** `restore FILE` into an empty database; refused unless the key of personal data opens what is sealed in it. Answers how many rows there are. */
export function restoreFrom(file: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const own = async () => null
  return onDatabase(environment, own, async (db, config) => {
    return restore(db, linesOf(createReadStream(file).pipe(createGunzip())), async (trx) => {
      await openSealer(trx, config)
    })
  })
}
