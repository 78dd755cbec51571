import { sql } from 'kysely'
import type { AccessTokenStore } from '../gateways/wechat/access-tokens'
import type { Sealer } from '../lib/sealing'
import type { Db } from './database'

const PURPOSE = 'access-token'

/** WeChat's access tokens, sealed, shared by every process on this database. */
export function accessTokenStore(db: Db, sealer: Sealer): AccessTokenStore {
  return {
    async read(appId) {
      const row = await db
        .selectFrom('accessTokens')
        .select(['tokenSealed', 'goodUntil'])
        .where('appId', '=', appId)
        .executeTakeFirst()
      if (!row?.tokenSealed || !row.goodUntil) return null
      return { value: sealer.open(row.tokenSealed, PURPOSE), goodUntil: row.goodUntil.getTime() }
    },
    async claim(appId, seconds) {
      // By the database's clock, which all processes share.
      const until = sql<Date>`now() + make_interval(secs => ${seconds})`
      const claimed = await db
        .insertInto('accessTokens')
        .values({ appId, claimedUntil: until })
        .onConflict((conflict) =>
          conflict
            .column('appId')
            .doUpdateSet({ claimedUntil: until })
            .where((eb) =>
              eb.or([
                eb('accessTokens.claimedUntil', 'is', null),
                eb('accessTokens.claimedUntil', '<', sql<Date>`now()`),
              ]),
            ),
        )
        .returning('appId')
        .executeTakeFirst()
      return claimed !== undefined
    },
    async write(appId, { value, goodUntil }) {
      const row = {
        tokenSealed: sealer.seal(value, PURPOSE),
        goodUntil: new Date(goodUntil),
        claimedUntil: null,
      }
      await db
        .insertInto('accessTokens')
        .values({ appId, ...row })
        .onConflict((conflict) => conflict.column('appId').doUpdateSet(row))
        .execute()
    },
    async release(appId) {
      await db.updateTable('accessTokens').set({ claimedUntil: null }).where('appId', '=', appId).execute()
    },
  }
}
