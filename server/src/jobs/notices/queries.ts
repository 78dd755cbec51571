import { CompiledQuery } from 'kysely'
import type PgBoss from 'pg-boss'
import type { Db } from '../../repositories/database'

/**
 * Lets pg-boss speak over our connection: in a transaction, its jobs and our rows then stand or fall together.
 * Its column names are its own, so the plugin that renames ours stays out of it.
 */
export function queriesOn(db: Db): PgBoss.Db {
  const plain = db.withoutPlugins()
  return {
    async executeSql(text, values) {
      const { rows } = await plain.executeQuery(CompiledQuery.raw(text, values))
      return { rows }
    },
  }
}
