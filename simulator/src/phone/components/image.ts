import { text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

const sizes: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover' }
const unscaled = new Set([
  'top',
  'bottom',
  'center',
  'left',
  'right',
  'top left',
  'top right',
  'bottom left',
  'bottom right',
])

function load(host: Host, source: string): void {
  const probe = new Image()
  probe.onload = () => {
    const { element, prop } = host
    if (prop('mode') === 'widthFix') {
      element.style.height = `${(element.clientWidth * probe.naturalHeight) / probe.naturalWidth}px`
    }
    if (prop('mode') === 'heightFix') {
      element.style.width = `${(element.clientHeight * probe.naturalWidth) / probe.naturalHeight}px`
    }
    host.fire('load', { width: probe.naturalWidth, height: probe.naturalHeight })
  }
  probe.onerror = () => host.fire('error', { errMsg: `Failed to load image ${source.slice(0, 100)}` })
  probe.src = source
}

/** An image of the package, a data URL or a temporary file, in all modes. */
export const image: BuiltIn = {
  properties: { ...unset('src', 'lazyLoad', 'webp', 'showMenuByLongpress', 'fadeIn'), mode: 'scaleToFill' },
  create(host) {
    const picture = document.createElement('div')
    host.element.append(picture)
    let shown = ''
    return {
      update() {
        const mode = text(host.prop('mode'), 'scaleToFill')
        const named = text(host.prop('src'))
        const source = named ? host.phone.resource(named) : ''
        picture.style.backgroundImage = source
          ? `url("${source.replace(/["\n]/g, encodeURIComponent)}")`
          : 'none'
        picture.style.backgroundSize = unscaled.has(mode) ? 'auto' : (sizes[mode] ?? '100% 100%')
        picture.style.backgroundPosition = unscaled.has(mode) ? mode : 'center'
        if (source && source !== shown) load(host, source)
        shown = source
      },
    }
  },
}
