import { rm } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'

/** Run as a process of its own: makes an empty database in the directory given as argument. */
async function createEmbedded(directory: string | undefined): Promise<void> {
  if (!directory) throw new Error('the directory of the new database is missing')
  const db = await PGlite.create(directory)
  await db.close()
  // Whoever asked for it has died meanwhile, and its successor makes one of its own.
  if (process.connected === false) await rm(directory, { recursive: true, force: true })
}

createEmbedded(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})
