import { flag, number, text } from '../values'
import type { Host } from './built-in'

/** Properties of components that react to a finger by `hover-class`. */
export const HOVER_PROPERTIES = {
  hoverClass: undefined,
  hoverStopPropagation: undefined,
  hoverStartTime: undefined,
  hoverStayTime: undefined,
}

/** Puts `hover-class` on while the component is pressed, with the client's delays (50 ms, then 70 ms or more). */
export function followHover(host: Host): void {
  const { element } = host
  let timer: ReturnType<typeof setTimeout> | undefined
  const classes = () => {
    const name = text(host.prop('hoverClass'))
    return name && name !== 'none' && !flag(host.prop('disabled')) ? name.split(/\s+/).filter(Boolean) : []
  }
  const press = (event: Event) => {
    if (flag(host.prop('hoverStopPropagation'))) event.stopPropagation()
    clearTimeout(timer)
    timer = setTimeout(() => element.classList.add(...classes()), number(host.prop('hoverStartTime'), 50))
  }
  const release = () => {
    const names = classes()
    setTimeout(() => element.classList.remove(...names), number(host.prop('hoverStayTime'), 70) + 50)
  }
  element.addEventListener('touchstart', press, { passive: true })
  for (const name of ['touchend', 'touchcancel']) element.addEventListener(name, release, { passive: true })
}
