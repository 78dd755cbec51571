import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The built package on disk. Paths are relative to its root, with forward slashes. */
export interface PackageFiles {
  paths: string[]
  text(path: string): string
  optional(path: string): string | undefined
  json(path: string): unknown
  absolute(path: string): string
}

function walk(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Opens a built package; throws when `dist` holds no app.json. */
export function openPackage(dist: string): PackageFiles {
  const absolute = (path: string) => join(dist, path)
  if (!existsSync(absolute('app.json'))) throw new Error(`${dist} holds no built mini-program (no app.json)`)
  const text = (path: string) => readFileSync(absolute(path), 'utf8')
  return {
    paths: walk(dist)
      .map((path) => relative(dist, path).split(sep).join('/'))
      .sort(),
    text,
    optional: (path) => (existsSync(absolute(path)) ? text(path) : undefined),
    json: (path) => JSON.parse(text(path)),
    absolute,
  }
}
