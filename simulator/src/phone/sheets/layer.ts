import { byId, h } from '../dom'

/** Where the phone draws dialogs and sheets above the mini-program; several lie on one another. */
export class Layer {
  private readonly root = byId('layer')
  private readonly toastRoot = byId('toast')
  private toastTimer: ReturnType<typeof setTimeout> | undefined

  /** Puts `content` on top, at the bottom edge or in the middle, and answers how to take it away. */
  open(content: HTMLElement, place: 'bottom' | 'middle' | 'full', dismiss?: () => void): () => void {
    const scrim = h('div', { class: `scrim ${place}` }, content)
    if (place !== 'full') {
      content.setAttribute('role', 'dialog')
      content.setAttribute('aria-modal', 'true')
    }
    scrim.addEventListener('click', (event) => {
      if (event.target === scrim) dismiss?.()
    })
    this.root.append(scrim)
    return () => scrim.remove()
  }

  /** Shows a toast in place of the former one, for `duration` milliseconds. */
  toast(title: string, _icon: 'none', duration: number): void {
    clearTimeout(this.toastTimer)
    this.toastRoot.replaceChildren(h('div', { class: 'toast', role: 'status', text: title }))
    this.toastTimer = setTimeout(() => this.toastRoot.replaceChildren(), duration)
  }
}
