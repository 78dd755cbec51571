// miniprogram-simulate gives the built-in components, the official template compiler and the rendering.
// Its own loader cannot take a Taro page: it knows `Component()` but not `Page()`, evaluates a module anew for
// every component (webpack's modules run once), and follows a component that uses itself by another id.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { behavior, register } from 'j-component'
import 'miniprogram-simulate'
import { getWxml } from 'miniprogram-simulate/src/compile'
import type { UserTap } from '../../../simulator/src/phone/user-tap'
import { compareAttributesByValue } from './attributes-by-value'
import { reconcileListsPlainly } from './keyed-lists'
import type { Load } from './modules'
import { countSetData, type SetDataCall } from './set-data'

const TEMPLATES_BYTES = 64 * 1024 * 1024

type Functions = Record<string, (...parameters: unknown[]) => unknown>

interface Definition {
  attached?: (this: object) => void
  options?: object
  methods?: Functions
}

compareAttributesByValue()
reconcileListsPlainly()
let started = 0
let latestDist = ''

/** Registers the pages and components of one start of the app. */
export class Components {
  readonly setDataCalls: SetDataCall[] = []
  private readonly ids = new Map<string, string>()
  private readonly start = ++started
  private loading: { id: string; path: string; tagName: string; using: Record<string, string> } | null = null
  private load: Load = () => undefined

  constructor(
    private readonly dist: string,
    private readonly userTap: UserTap,
  ) {
    // The code that the template compiler writes asks for this.
    Object.assign(window, { __webview_engine_version__: 0.02 })
    // It keeps what it knows of templates by their number: those of another package would be mistaken for these.
    // Its one-time changes to the built-in objects stay made.
    if (dist !== latestDist)
      Object.assign(globalThis, { __WXML_GLOBAL__: { wxs_nf_init: latestDist ? true : undefined } })
    latestDist = dist
  }

  /** What the package's modules call to declare themselves. */
  readonly globals = {
    Behavior: (definition: object) => behavior(definition),
    Component: (definition: Definition) => this.declare(definition),
    Page: ({ data, ...rest }: Record<string, unknown>) => {
      const methods = Object.entries(rest).filter(([, member]) => typeof member === 'function')
      // Filtered to functions just above.
      this.declare({ methods: Object.fromEntries(methods) as Functions, ...{ data } })
    },
  }

  loadWith(load: Load): void {
    this.load = load
  }

  /** Registers a page or component by its path from the package's root; gives its id. */
  register(route: string, tagName: string): string {
    const known = this.ids.get(route)
    if (known) return known
    const id = `start-${this.start}-${this.ids.size}`
    this.ids.set(route, id)
    const file = path.join(this.dist, route)
    const using: Record<string, string> = {}
    for (const [name, used] of Object.entries(usedComponents(`${file}.json`))) {
      const target = used.startsWith('/') ? used.slice(1) : path.join(path.dirname(route), used)
      using[name] = this.register(target, name)
    }
    const outer = this.loading
    this.loading = { id, path: file, tagName, using }
    this.load(`${file}.js`)
    this.loading = outer
    return id
  }

  /** What the handler of a tap does at once is the user's doing. */
  private tapped(methods: Functions): Functions {
    const { userTap } = this
    const wrapped = Object.entries(methods).map(([name, method]) => [
      name,
      function (this: unknown, ...given: unknown[]) {
        const [event] = given
        const tap = typeof event === 'object' && event !== null && 'type' in event && event.type === 'tap'
        return tap ? userTap.during(() => method.apply(this, given)) : method.apply(this, given)
      },
    ])
    return Object.fromEntries(wrapped)
  }

  private declare(definition: Definition): void {
    if (!this.loading) throw new Error('A component is declared outside the module of its path')
    const { id, path: file, tagName, using } = this.loading
    const { setDataCalls } = this
    register({
      ...definition,
      methods: this.tapped(definition.methods ?? {}),
      id,
      path: file,
      tagName,
      usingComponents: using,
      template: getWxml(file, {
        compiler: 'official',
        rootPath: this.dist,
        compilerOptions: { maxBuffer: TEMPLATES_BYTES },
      }),
      options: { ...definition.options, classPrefix: '' },
      attached(this: { setData(data: object): void }) {
        countSetData(this, setDataCalls)
        definition.attached?.call(this)
      },
    })
  }
}

function usedComponents(file: string): Record<string, string> {
  const { usingComponents } = JSON.parse(readFileSync(file, 'utf8')) as {
    usingComponents?: Record<string, string>
  }
  return usingComponents ?? {}
}
