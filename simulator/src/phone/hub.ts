type Listener = (payload: unknown) => void

/** Listeners by name, for the `wx.onX` / `wx.offX` pairs. */
export class Hub {
  private readonly listeners = new Map<string, Set<Listener>>()

  on(name: string, listener: Listener): void {
    const set = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, set.add(listener))
  }

  /** Without a listener, all of that name are removed, like in the client. */
  off(name: string, listener?: Listener): void {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  /** Calls the listeners in the order of their arrival. */
  emit(name: string, payload: unknown): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(payload)
  }
}
