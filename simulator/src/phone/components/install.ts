import type { ComponentSpace } from 'glass-easel'
import { BUILT_IN_TAGS } from '../../shared/tags'
import type { Phone } from '../phone'
import { ARIA_PROPERTIES, reflectAria } from './aria'
import type { BuiltIn, Host, View } from './built-in'
import { builtIns } from './catalogue'

interface Component {
  $$: HTMLElement
  data: Record<string, unknown>
  setData(data: Record<string, unknown>): void
  triggerEvent(type: string, detail: unknown, options: { bubbles: boolean; composed: boolean }): void
  addListener(type: string, listener: () => void): void
}

const views = new WeakMap<Component, { host: Host; view: View }>()

function hostOf(component: Component, phone: Phone): Host {
  return {
    element: component.$$,
    phone,
    prop: (name) => component.data[name],
    follow: (name, value) => component.setData({ [name]: value }),
    fire: (type, detail) => component.triggerEvent(type, detail, { bubbles: false, composed: false }),
    onTap: (listener) => component.addListener('tap', listener),
  }
}

function define(space: ComponentSpace, tag: string, builtIn: BuiltIn, phone: Phone): void {
  const names = [...Object.keys(builtIn.properties), ...ARIA_PROPERTIES]
  const update = (component: Component, name: string | null) => {
    const known = views.get(component)
    if (!known) return
    known.view.update?.(name)
    reflectAria(tag, known.host, known.view, name)
  }
  const definition = space.defineComponent({
    is: `wx:${tag}`,
    // Type null accepts any value: templates pass undefined for attributes that are not set.
    properties: Object.fromEntries(
      names.map((name) => [name, { type: null, value: builtIn.properties[name] ?? null }]),
    ),
    observers: names.map((name) => ({
      fields: name,
      observer(this: unknown) {
        update(this as Component, name)
      },
    })),
    lifetimes: {
      attached(this: unknown) {
        // glass-easel types `this` over the definition, which is built from a list here.
        const component = this as Component
        const host = hostOf(component, phone)
        const view = builtIn.create?.(host) ?? {}
        views.set(component, { host, view })
        update(component, null)
      },
      detached(this: unknown) {
        views.get(this as Component)?.view.detach?.()
      },
    },
    options: { propertyEarlyInit: true },
  } as never)
  space.setGlobalUsingComponent(tag, definition)
}

/** Registers every built-in component with glass-easel. */
export function installBuiltIns(space: ComponentSpace, phone: Phone): void {
  for (const tag of BUILT_IN_TAGS) define(space, tag, builtIns[tag] ?? { properties: {} }, phone)
}
