import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What the client puts within the reach of a package's modules. */
export type ModuleGlobals = Record<string, unknown>

/** Loads a module of the package by its absolute path and gives its exports. */
export type Load = (file: string) => unknown

type Run = (...scope: unknown[]) => void

/** Compiled once for every start of the app in a test file. */
const compiled = new Map<string, Run>()

function compile(file: string, names: string[]): Run {
  const known = compiled.get(file)
  if (known) return known
  const code = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`
  // A function of the package's text: everything it can reach is handed in.
  const run = new Function('module', 'exports', 'require', ...names, code) as Run
  compiled.set(file, run)
  return run
}

/**
 * A loader of CommonJS modules as the client has one: each is evaluated once per start of the app, sees the
 * client's globals and finds no browser. Jest's own `require` would keep one app for a whole test file.
 */
export function createLoader(globals: ModuleGlobals): Load {
  const loaded = new Map<string, { exports: unknown }>()
  // The package must not find the browser that the tests draw its pages in.
  const hidden = { window: undefined, document: undefined, navigator: undefined, location: undefined }
  const scope = { ...hidden, ...globals }

  const load: Load = (file) => {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const require = (name: string) => {
      const target = path.resolve(path.dirname(file), name)
      return load(target.endsWith('.js') ? target : `${target}.js`)
    }
    const run = compile(file, Object.keys(scope))
    run(module, module.exports, require, ...Object.values(scope))
    return module.exports
  }
  return load
}
