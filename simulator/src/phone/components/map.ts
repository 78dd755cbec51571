import { h } from '../dom'
import { list, number, record, text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

/** Where a point is on the world's map, both from 0 to 1 (Web Mercator, as the client's map). */
function place(point: unknown): { x: number; y: number } {
  const { latitude, longitude } = record(point)
  const angle = (number(latitude) * Math.PI) / 180
  return {
    x: (number(longitude) + 180) / 360,
    y: (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2,
  }
}

/** Pixels of a whole world of which these corners fill the box, with what lies in the box's middle. */
function view({ element, prop }: Host) {
  const corners = list(prop('includePoints')).map(place)
  if (corners.length === 0)
    return {
      middle: place({ latitude: prop('latitude'), longitude: prop('longitude') }),
      world: 256 * 2 ** number(prop('scale'), 16),
    }
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return {
    middle: { x: (left + right) / 2, y: (top + bottom) / 2 },
    world: Math.min(element.clientWidth / (right - left), element.clientHeight / (bottom - top)),
  }
}

function createMarker(host: Host, marker: unknown, at: { left: number; top: number }, onTap: () => void) {
  const { title, ariaLabel, iconPath, width, height } = record(marker)
  const size = `width:${number(width, 24)}px;height:${number(height, 36)}px`
  return h(
    'button',
    {
      class: 'map-marker',
      type: 'button',
      label: text(ariaLabel) || text(title),
      style: `left:${at.left}px;top:${at.top}px`,
      onclick: onTap,
    },
    h('img', { src: host.phone.resource(text(iconPath)), style: size, role: 'presentation' }),
  )
}

/** A marker's title above it, kept inside the map. */
function titleOf(host: Host, marker: unknown, at: { left: number; top: number }): HTMLElement {
  const bubble = h('span', { class: 'map-title', text: text(record(marker).title) })
  host.element.append(bubble)
  const { clientWidth } = host.element
  const left = Math.min(Math.max(at.left - bubble.offsetWidth / 2, 4), clientWidth - bubble.offsetWidth - 4)
  const above = at.top - number(record(marker).height, 36) - bubble.offsetHeight
  bubble.style.left = `${left}px`
  bubble.style.top = `${Math.max(above, 4)}px`
  return bubble
}

/** A map without tiles: its markers on a plain ground, true to scale. */
export const map: BuiltIn = {
  properties: unset('latitude', 'longitude', 'scale', 'markers', 'includePoints'),
  create(host) {
    const { element } = host
    let opened: unknown = null
    const draw = () => {
      const { middle, world } = view(host)
      element.replaceChildren(h('small', { text: '模拟器的地图没有底图' }))
      for (const marker of list(host.prop('markers'))) {
        const { x, y } = place(marker)
        const at = {
          left: element.clientWidth / 2 + (x - middle.x) * world,
          top: element.clientHeight / 2 + (y - middle.y) * world,
        }
        const { id } = record(marker)
        element.append(
          createMarker(host, marker, at, () => {
            opened = id
            draw()
            host.fire('markertap', { markerId: id })
          }),
        )
        if (opened === id) titleOf(host, marker, at)
      }
    }
    const size = new ResizeObserver(draw)
    size.observe(element)
    return { update: draw, detach: () => size.disconnect() }
  },
}
