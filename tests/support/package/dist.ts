import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../../..')

/** The built package. */
export const DIST = path.join(ROOT, 'dist')

/** The project's root. */
export const PROJECT = ROOT

/** Every file below a folder of the project by its path from there, with `/`; only those with the ending. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort()
}

/** The text of a file of the project. */
export function textOf(folder: string, file: string): string {
  return readFileSync(path.join(ROOT, folder, file), 'utf8')
}

/** What the tests read of app.json. */
export interface AppJson {
  pages: string[]
  subPackages: { root: string; name?: string; pages: string[] }[]
  preloadRule: Record<string, { packages: string[] }>
  lazyCodeLoading: string
  darkmode: boolean
  themeLocation: string
  tabBar: { list: { pagePath: string }[] }
  window: Record<string, unknown>
}

/** app.json of the built package. */
export function appJson(): AppJson {
  // Taro writes it from src/app.config.ts, whose type demands these.
  return JSON.parse(textOf('dist', 'app.json')) as AppJson
}

/** Every page of the package, from its root. */
export function allPages(): string[] {
  const { pages, subPackages } = appJson()
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
}
