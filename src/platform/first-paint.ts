import { document, hydrate, type TaroElement } from '@tarojs/runtime'
import Taro from '@tarojs/taro'
import { type PaintedPage, paintNextTime } from './painted-page'
import { startEach } from './start'

/** A node as the view has it: its children, its style, its words, and what else its template reads. */
interface ViewNode extends Record<string, unknown> {
  c?: ViewNode[]
  t?: string
  v?: string
}

const HIDDEN = ';visibility:hidden'
/** What a hidden node keeps of its texts: its template, id, classes and style. */
const LOOK = ['n', 's', 'l', 't']

/**
 * What the view has of an element. Nobody knows who will look at it, and when: what stands in an element that is marked
 * `data-passing` is hidden and without its words, and no dialog is in it.
 */
function pictureOf(element: TaroElement): ViewNode {
  // Taro does not know by which names it hands things to the view: config/plugins/templates/keys.js.
  const data = hydrate(element) as ViewNode
  withoutPassing(element, data)
  return data
}

function withoutPassing({ dataset, childNodes }: TaroElement, data: ViewNode): void {
  const { c: nodes } = data
  // A text among them has nothing of what is read here, and no style to be hidden by.
  const children = childNodes as TaroElement[]
  if (dataset.passing)
    for (const part of nodes && children.every((child) => child.dataset) ? nodes : [data]) hide(part)
  if (!nodes) return
  data.c = nodes.filter((child, index) => {
    const element = children[index]
    if (element?.dataset) withoutPassing(element, child)
    return !element?.props?.ariaModal
  })
}

function hide(data: ViewNode): void {
  data.t = (data.t ?? '') + HIDDEN
  forgetWords(data)
}

/** Leaves a node its look, and words as long as its own. */
function forgetWords(data: ViewNode): void {
  for (const [name, value] of Object.entries(data))
    if (name !== 'v' && typeof value === 'string' && !LOOK.includes(name)) delete data[name]
  if (data.v) data.v = data.v.replace(/[^ -~]/g, '一').replace(/[!-~]/g, '0')
  data.c?.forEach(forgetWords)
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
      JSON.stringify(data, (_, value) => (value?.t?.endsWith(HIDDEN) ? 0 : value)),
    )
  })
}
