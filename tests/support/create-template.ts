import { startEmbeddedDatabase } from '../../server/src/database/embedded'
import { migrate } from '../../server/src/database/migrate'
import { openDatabase } from '../../server/src/database/pool'

/** Run as a process of its own: makes a database with the newest schema in the data directory given as argument. */
async function createTemplate(dataDir: string | undefined): Promise<void> {
  if (!dataDir) throw new Error('the data directory of the new database is missing')
  const embedded = await startEmbeddedDatabase(dataDir)
  const db = openDatabase(embedded.url, 1, () => undefined)
  await migrate(db)
  await db.destroy()
  await embedded.close()
}

createTemplate(process.argv[2]).catch((error) => {
  console.error(error)
  process.exit(1)
})
