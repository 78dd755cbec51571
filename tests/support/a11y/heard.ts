/** A node of Chromium's accessibility tree, as far as it is read. */
interface AXNode {
  nodeId: string
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  value?: { value?: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
  backendDOMNodeId?: number
}

/** One thing that a screen reader stops at. */
export interface Heard {
  role: string
  name: string
  /** What is said after the name: what it is, and how it stands. */
  manner: string
  /** The element behind it, for acting on it. */
  element: number | undefined
}

/** What is said for a role; others are read without one. */
const ROLE_WORDS: Record<string, string> = {
  heading: '标题',
  button: '按钮',
  link: '链接',
  checkbox: '复选框',
  switch: '开关',
  radio: '单选按钮',
  tab: '标签页',
  textbox: '输入框',
  searchbox: '搜索框',
  image: '图片',
  img: '图片',
  progressbar: '进度',
}
/** Read as one, whatever they are made of. */
const WHOLE = new Set(Object.keys(ROLE_WORDS))

const propertyOf = ({ properties = [] }: AXNode, name: string): unknown =>
  properties.find((property) => property.name === name)?.value.value

/** How a control stands, as it is said after its role. */
function standing(node: AXNode, role: string): string[] {
  const checked = propertyOf(node, 'checked')
  return [
    checked === undefined ? '' : checked === 'true' ? '已选' : '未选',
    propertyOf(node, 'selected') === true && role !== 'tab' ? '已选' : '',
    propertyOf(node, 'expanded') === true ? '已展开' : propertyOf(node, 'expanded') === false ? '已收起' : '',
    propertyOf(node, 'disabled') === true ? '不可用' : '',
    role === 'textbox' || role === 'searchbox' ? String(node.value?.value ?? '') : '',
  ].filter(Boolean)
}

function heardOf(node: AXNode, role: string): Heard {
  const name = String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  const manner = [ROLE_WORDS[role] ?? '', ...standing(node, role)].filter(Boolean).join('，')
  return { role, name, manner, element: node.backendDOMNodeId }
}

/** What is read from an accessibility tree, in the order of reading; from the node of `element` on, where one is given. */
export function heardIn(nodes: readonly AXNode[], element?: number): Heard[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const heard: Heard[] = []
  const read = (node: AXNode): void => {
    const role = String(node.role?.value ?? '')
    // A name of its own stands for what is inside: letters apart for a code.
    const named = role === 'generic' && Boolean(node.name?.value)
    const whole = !node.ignored && (named || WHOLE.has(role))
    if (whole || (!node.ignored && role === 'StaticText')) {
      const one = heardOf(node, role)
      if (one.name || one.manner) heard.push(one)
      if (whole) return
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id)
      if (child) read(child)
    }
  }
  const root = element === undefined ? nodes[0] : nodes.find((node) => node.backendDOMNodeId === element)
  if (root) read(root)
  return heard
}

/** What is said for one stop: 报名，按钮. */
export const lineOf = ({ name, manner }: Heard): string => [name, manner].filter(Boolean).join('，')
