/** What the mini-program left outside itself, for tests and the panel to read. */
export class Records {
  clipboard = ''
  /** Files by their temporary path, as data URLs. */
  readonly files = new Map<string, string>()
  readonly album: string[] = []
  readonly calendar: Record<string, unknown>[] = []
  readonly calls: string[] = []
  readonly shares: { title: string; path: string }[] = []
  readonly subscriptions: Record<string, string>[] = []
  screenOn = false
  captureAllowed = true
}
