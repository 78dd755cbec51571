import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** When a file, or the newest file or folder of a folder, was last changed; milliseconds since 1970. */
export function newest(file: string): number {
  const stats = statSync(file)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}
