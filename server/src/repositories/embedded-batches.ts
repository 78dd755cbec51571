import type { PGlite } from '@electric-sql/pglite'

const SYNC = 'S'.charCodeAt(0)
const QUERY = 'Q'.charCodeAt(0)
/** Parse, Bind, Describe, Execute, Close and Flush: parts of one extended query, which Sync ends. */
const PARTS = new Set([...'PBDECH'].map((type) => type.charCodeAt(0)))

/**
 * Keeps the messages of one extended query together. The socket server queues every protocol message by itself and
 * only holds other connections back during a transaction; without this, two connections mix up the unnamed
 * statement that PGlite's single session has, and one gets the other's rows. An unfinished query therefore counts
 * as a transaction of its connection.
 */
export function holdBatchesTogether(db: PGlite): PGlite {
  let open = false
  const stream: PGlite['execProtocolRawStream'] = (message, options) => {
    const type = message[0] ?? 0
    if (PARTS.has(type)) open = true
    else if (type === SYNC || type === QUERY) open = false
    return db.execProtocolRawStream(message, options)
  }
  // The socket server rolls back for a connection that was lost; its unfinished query is gone with it.
  const exec: PGlite['exec'] = (query, options) => {
    open = false
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
