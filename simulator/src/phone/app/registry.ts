import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Bundle } from '../../shared/bundle'
import { installBuiltIns } from '../components/install'
import type { Phone } from '../phone'
import { record } from '../values'
import { PhoneBackend } from './backend'
import { bridgedSetData, type Instance } from './bridge'
import { type Modules, resolvePath } from './modules'
import { withPlainEvents } from './plain-event'

type Definition = Record<string, unknown>
type Register = (definition: Definition) => unknown

type PrepareOptions = (is: string, options?: unknown) => [object, unknown]

/** A rendered page: its instance for user code and the way to put it on screen and away. */
export interface RenderedPage {
  instance: Instance
  attach(parent: HTMLElement): void
  release(): void
}

/** Registers pages and components of the package with glass-easel and creates pages from them. */
export class Registry {
  private readonly env = new MiniProgramEnv()
  private readonly space = this.env.createCodeSpace('app', true)
  private readonly backend = this.env.associateBackend(new PhoneBackend())
  private readonly registered = new Set<string>()
  private current: { Page: Register; Component: Register; Behavior: Register } | null = null
  private readonly setData: ReturnType<typeof bridgedSetData>

  constructor(
    private readonly bundle: Bundle,
    private readonly phone: Phone,
  ) {
    this.setData = bridgedSetData(phone.stats, phone.bridge, () => phone.firstPaint.end())
    installBuiltIns(this.space.getComponentSpace(), phone)
    this.writePlainIds()
    for (const [path, content] of Object.entries(bundle.templates)) {
      // The compiled form of a template is opaque to us.
      this.space.addCompiledTemplate(path, { groupList: bundle.templates, content } as never)
    }
    for (const [path, config] of Object.entries(bundle.json))
      this.space.addComponentStaticConfig(path, config)
  }

  /** The `Page`, `Component` and `Behavior` that modules see; they act for the file being loaded. */
  readonly constructors = {
    Page: (definition: Definition) => this.acting().Page(definition),
    Component: (definition: Definition) => this.acting().Component(definition),
    Behavior: (definition: Definition) => this.acting().Behavior(definition),
  }

  /** Loads a page's file, and those of the components it names, unless that has happened. */
  register(path: string, modules: Modules): void {
    if (this.registered.has(path)) return
    this.registered.add(path)
    for (const target of Object.values(this.bundle.json[path]?.usingComponents ?? {})) {
      this.register(resolvePath(path, target), modules)
    }
    this.space.componentEnv(path, ({ Page, Component, Behavior }) => {
      const before = this.current
      this.current = {
        Page: (definition) =>
          Page(withPlainEvents(definition, this.phone.bridge) as Parameters<typeof Page>[0]),
        Component: (definition) => Component(this.component(definition) as Parameters<typeof Component>[0]),
        Behavior: (definition) => Behavior(definition),
      }
      modules.load(`${path}.js`)
      this.current = before
    })
  }

  /** Registers a page's template with these data alone: none of its scripts, nor of its components', is loaded. */
  registerView(path: string, data: Record<string, unknown>): void {
    for (const target of Object.values(this.bundle.json[path]?.usingComponents ?? {})) {
      this.space.componentEnv(resolvePath(path, target), ({ Component }) => Component({}))
    }
    this.space.componentEnv(path, ({ Page }) => Page({ data }))
  }

  create(path: string): RenderedPage {
    const root = this.backend.createRoot('wx-root', this.space, path)
    // The adapter's caller object has these members; its type is generic over the page's data.
    const instance = root.get() as unknown as Instance
    instance.setData = this.setData
    return {
      instance,
      attach: (parent) => {
        const placeholder = parent.appendChild(document.createElement('div'))
        // The library types DOM nodes by its own narrow interface, which real nodes fulfil.
        root.attach(parent as never, placeholder as never)
      },
      release: () => root.release(),
    }
  }

  private acting() {
    if (!this.current) throw new Error('Page() or Component() was called outside of a page or component file')
    return this.current
  }

  private component(definition: Definition): Definition {
    const setData = this.setData
    const created = definition.created
    return {
      ...definition,
      methods: withPlainEvents(record(definition.methods), this.phone.bridge),
      created(this: Instance) {
        this.setData = setData
        if (typeof created === 'function') created.call(this)
      },
    }
  }

  /** Ids reach the DOM unchanged, so that selectors and tests find them. */
  private writePlainIds(): void {
    // The adapter marks this method internal; it is the one place where component options pass.
    const space = this.space as unknown as { prepareComponentOptions: PrepareOptions }
    const prepare = space.prepareComponentOptions.bind(this.space)
    space.prepareComponentOptions = (...args) => {
      const prepared = prepare(...args)
      Object.assign(prepared[0], { writeIdToDOM: true, idPrefixGenerator: null })
      return prepared
    }
  }
}
