import type { Phone } from '../phone'

/** What a built-in component sees of itself: its DOM element, its properties, its events. */
export interface Host {
  readonly element: HTMLElement
  readonly phone: Phone
  /** Current value of a property; any type, since templates pass undefined for unset attributes. */
  prop(name: string): unknown
  /** Follows what the user has done to a property, as the client's own components do: a `setData` that comes late undoes it. */
  follow(name: string, value: unknown): void
  /** Fires a component event that does not bubble, like the client's own. */
  fire(type: string, detail: unknown): void
  onTap(listener: () => void): void
}

/** The working part of a built-in component on the page. */
export interface View {
  /** Called once after creation and whenever one of the component's properties changes. */
  update?(property: string | null): void
  detach?(): void
  /** The element that carries role and label, when it is not the host. */
  accessible?: HTMLElement
}

/** Definition of a built-in component. */
export interface BuiltIn {
  /** Property names with their defaults. */
  properties: Record<string, unknown>
  create?(host: Host): View
}

/** The properties as definitions: all undefined by default. */
export const unset = (...names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, undefined]))
