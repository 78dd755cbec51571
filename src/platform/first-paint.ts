import { document, hydrate, type TaroElement } from '@tarojs/runtime'
import Taro from '@tarojs/taro'
import { type PaintedPage, paintNextTime } from './painted-page'
import { startEach } from './start'

/** A node as the view has it: its children, its style. */
interface ViewNode {
  cn?: ViewNode[]
  st?: string
}

const HIDDEN = 'visibility:hidden'

/**
 * What the view has of an element. Nobody knows who will look at it, and when: hidden is what stands in an element that
 * is marked `data-passing`, and no dialog is in it.
 */
function pictureOf(element: TaroElement): ViewNode {
  // Taro types what it hands to the view by its own names, of which these two are fixed.
  const data = hydrate(element) as ViewNode
  withoutPassing(element, data)
  return data
}

function withoutPassing({ dataset, childNodes }: TaroElement, data: ViewNode): void {
  const { cn } = data
  if (dataset.passing) for (const part of cn ?? [data]) part.st = HIDDEN
  if (!cn) return
  // A text among them has neither of what is read here, and no children.
  const children = childNodes as TaroElement[]
  data.cn = cn.filter((child, index) => {
    const element = children[index]
    if (element?.dataset) withoutPassing(element, child)
    return !element?.props?.ariaModal
  })
}

/** The page that is being made, for `keepFirstPaint`. */
export const pageBeingMade = () => Taro.getCurrentInstance().page

/**
 * Hands the client what it paints at the next start, before the first line of script. The client draws it once more in
 * the background.
 */
export function keepFirstPaint(shown: unknown): void {
  // What Taro hands out as its page is the client's, with the method where the client has it.
  const page = shown as PaintedPage | null
  startEach(() => {
    const root = page?.setInitialRenderingCache && document.getElementById<TaroElement>(page.$taroPath)
    if (!root) return
    const data = { root: pictureOf(root) }
    paintNextTime(
      page,
      data,
      JSON.stringify(data, (_, value) => (value?.st === HIDDEN ? 0 : value)),
    )
  })
}
