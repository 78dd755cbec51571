import { mkdtempSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
/** A database takes some 50 MB, and a few run at a time. */
const ENOUGH_BYTES = 1_000_000_000

/** Where short-lived databases are: in memory where the system offers enough of it, which halves what a start costs. */
function parent(): string {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > ENOUGH_BYTES ? MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

/** Makes a directory for one database; whoever asked for it removes it. */
export function makeDataDirectory(): string {
  return mkdtempSync(join(parent(), 'cert-exam-'))
}
