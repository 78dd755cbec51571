import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const PAUSE_MS = 100

/** Runs something while no other process runs it; a lock whose process has died counts for nothing. */
export async function withLock(file: string, run: () => void): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  while (!taken(file)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  try {
    run()
  } finally {
    rmSync(file, { force: true })
  }
}

function taken(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!ownerLives(file)) rmSync(file, { force: true })
    return false
  }
}

function ownerLives(file: string): boolean {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    // Just created and not written yet.
    if (!owner) return true
    process.kill(owner, 0)
    return true
  } catch (error) {
    // The process of another user lives, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
