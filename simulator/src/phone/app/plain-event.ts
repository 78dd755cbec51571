import { record } from '../values'
import type { Bridge } from './bridge'

interface ShadowedEvent {
  type: string
  getEventName(): string
  target: unknown
  currentTarget: unknown
  mark: unknown
  detail: unknown
  touches?: unknown
  changedTouches?: unknown
}

const isEvent = (value: unknown): value is ShadowedEvent =>
  typeof value === 'object' && value !== null && 'getEventName' in value

function plainTarget(target: unknown) {
  const element = record(target)
  const dom = record(element.$$)
  return {
    id: element.id ?? '',
    dataset: { ...record(element.dataset) },
    offsetLeft: dom.offsetLeft ?? 0,
    offsetTop: dom.offsetTop ?? 0,
  }
}

function plainEvent(event: ShadowedEvent) {
  return {
    type: event.type,
    timeStamp: Math.round(performance.now()),
    target: plainTarget(event.target),
    currentTarget: plainTarget(event.currentTarget),
    mark: event.mark ?? {},
    detail: event.detail,
    touches: event.touches,
    changedTouches: event.changedTouches,
  }
}

type Method = (this: unknown, ...args: unknown[]) => unknown

/**
 * Methods that get events as the client hands them over: across the bridge, as JSON, so plain objects without functions.
 * A `stopPropagation` on them would make Taro believe it runs in a browser.
 */
export function withPlainEvents(
  definition: Record<string, unknown>,
  bridge: Bridge,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(definition).map(([name, value]) => {
      if (typeof value !== 'function') return [name, value]
      const method = value as Method
      return [
        name,
        function (this: unknown, ...args: unknown[]) {
          if (!args.some(isEvent)) return method.apply(this, args)
          const json = JSON.stringify(args.map((arg) => (isEvent(arg) ? plainEvent(arg) : arg)))
          bridge.toLogic(() => method.apply(this, JSON.parse(json)))
        },
      ]
    }),
  )
}
