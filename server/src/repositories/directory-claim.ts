import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * Marks a data directory as used by this process; a mark left behind by a process that is gone does not count.
 * Answers the function that takes the mark away. Throws when a running process holds it.
 */
export async function claimDirectory(dataDir: string): Promise<() => Promise<void>> {
  const mark = join(dataDir, 'server.pid')
  const holder = Number(await readFile(mark, 'utf8').catch(() => ''))
  if (holder && holder !== process.pid && isAlive(holder)) {
    throw new Error(`the data directory ${dataDir} is in use by process ${holder}; stop it or set DATA_DIR`)
  }
  await writeFile(mark, String(process.pid))
  return () => rm(mark, { force: true })
}
