import type { Bundle } from '../../shared/bundle'
import { ABSENT_GLOBALS, PROVIDED_GLOBALS } from '../../shared/globals'
import type { Sleep } from '../wx/sleep'

/** A path relative to a file of the package; a leading slash means the package's root. */
export function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const languageGlobals = [
  ...[
    'Object',
    'Array',
    'String',
    'Number',
    'Boolean',
    'Symbol',
    'BigInt',
    'Math',
    'JSON',
    'Date',
    'RegExp',
    'Intl',
  ],
  ...[
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Promise',
    'Proxy',
    'Reflect',
    'ArrayBuffer',
    'DataView',
    'Uint8Array',
  ],
  ...['Error', 'TypeError', 'RangeError', 'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'console'],
  ...['encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI', 'NaN', 'Infinity', 'undefined'],
]

function sandbox(): Record<string, unknown> {
  // Indexing the browser's global object by name is the point here.
  const browser = globalThis as unknown as Record<string, unknown>
  return Object.fromEntries(languageGlobals.map((name) => [name, browser[name]]))
}

/** What a module of the package sees besides `require`, `module` and `exports`, in that order. */
export type ModuleGlobals = {
  wx: unknown
  App: unknown
  Page: unknown
  Component: unknown
  Behavior: unknown
  getApp: unknown
  getCurrentPages: unknown
  Promise: unknown
  timers: ReturnType<Sleep['timers']>
}

type Run = (...globals: unknown[]) => void

/** Compiles a JS file so that it sees the mini-program's globals and no browser ones. */
function compile(file: string, text: string): Run {
  // The text is the package's own: everything it can reach is a parameter.
  return new Function(...PROVIDED_GLOBALS, ...ABSENT_GLOBALS, `${text}\n//# sourceURL=${file}`) as Run
}

/** Loads the package's JS files, each once, with the mini-program's globals and none of the browser's. */
export class Modules {
  private readonly cache = new Map<string, { exports: unknown }>()
  private readonly global: Record<string, unknown>

  constructor(
    private readonly files: Bundle['modules'],
    private readonly globals: ModuleGlobals,
  ) {
    this.global = { ...sandbox(), ...globals.timers, Promise: globals.Promise }
  }

  /** Throws when the package has no such file. */
  load(file: string): unknown {
    const known = this.cache.get(file)
    if (known) return known.exports
    const text = this.files[file]
    if (text === undefined) throw new Error(`module not found: ${file}`)
    const module = { exports: {} as unknown }
    this.cache.set(file, module)
    const { wx, App, Page, Component, Behavior, getApp, getCurrentPages, timers } = this.globals
    const require = (target: string) => this.load(this.find(resolvePath(file, target)))
    const given = [
      wx,
      App,
      Page,
      Component,
      Behavior,
      getApp,
      getCurrentPages,
      this.global,
      this.global,
      this.global.Promise,
      timers.setTimeout,
      timers.setInterval,
      timers.clearTimeout,
      timers.clearInterval,
    ]
    compile(file, text)(require, module, module.exports, ...given)
    return module.exports
  }

  private find(path: string): string {
    return [path, `${path}.js`, `${path}/index.js`].find((file) => this.files[file] !== undefined) ?? path
  }
}
