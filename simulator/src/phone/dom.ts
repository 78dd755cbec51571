type Props = Partial<{
  class: string
  text: string
  role: string
  label: string
  src: string
  type: string
  value: string
  style: string
  onclick: () => void
}>

/** Creates an element of the phone's own furniture with its children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (props.class) element.className = props.class
  if (props.text !== undefined) element.textContent = props.text
  if (props.role) element.setAttribute('role', props.role)
  if (props.label) element.setAttribute('aria-label', props.label)
  if (props.src) element.setAttribute('src', props.src)
  if (props.type) element.setAttribute('type', props.type)
  if (props.value !== undefined) element.setAttribute('value', props.value)
  if (props.style) element.setAttribute('style', props.style)
  if (props.onclick) element.addEventListener('click', props.onclick)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** An element of phone/index.html; throws when the page lacks it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`phone/index.html has no #${id}`)
  return element
}
