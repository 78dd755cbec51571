/** Creates an empty embedded database in the directory given as argument; see `database-template.ts`. */
import { PGlite } from '@electric-sql/pglite'

async function main(): Promise<void> {
  const db = await PGlite.create(process.argv[2])
  await db.close()
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
