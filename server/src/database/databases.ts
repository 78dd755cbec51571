import type { Kysely } from 'kysely'
import type { Log } from '../lib/log'
import type { Availability } from './availability'
import { openDatabase, PATIENT_BOUNDS, REQUEST_BOUNDS, watchDatabase } from './pool'

const REQUEST_CONNECTIONS = 8
const PATIENT_CONNECTIONS = 4

/** The pools of a process on its database, and what it knows of the database's state. */
export interface Databases<Tables> {
  /** For whatever somebody waits for. */
  db: Kysely<Tables>
  /** For work that may take its time. */
  patientDb: Kysely<Tables>
  availability: Availability
  close(): Promise<void>
}

/** What kind of database it is. */
export interface DatabaseKind {
  embedded: boolean
  /** Whether it may keep statements planned. */
  prepared: boolean
}

/**
 * Opens the pools on a connection string. The `embedded` database runs in this very process and does one thing after
 * the other: it cannot be away, and waits for it have no bounds.
 */
export function openDatabases<Tables>(
  url: string,
  { embedded, prepared }: DatabaseKind,
  log: Log,
): Databases<Tables> {
  const availability = watchDatabase(url, (trouble, err) => {
    if (trouble) log.error({ err }, `the database is ${trouble}`)
    else log.info('the database is well again')
  })
  const lost = (err: Error) => log.warn({ err }, 'idle connection lost')
  const open = (connections: number, bounds: typeof REQUEST_BOUNDS) =>
    openDatabase<Tables>(url, connections, lost, {
      bounds: embedded ? {} : bounds,
      availability,
      prepared: prepared && !embedded,
    })
  const db = open(REQUEST_CONNECTIONS, REQUEST_BOUNDS)
  const patientDb = open(PATIENT_CONNECTIONS, PATIENT_BOUNDS)
  return {
    db,
    patientDb,
    availability,
    async close() {
      await db.destroy()
      await patientDb.destroy()
    },
  }
}

/** Does something over one connection without any bound: what a start does, while another process may be at it. */
export async function unhurriedly<Tables, T>(
  url: string,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  const db = openDatabase<Tables>(url, 1, () => undefined)
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
