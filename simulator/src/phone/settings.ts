import type { Hub } from './hub'

/** Conditions of the phone's network. */
export type NetworkCondition = 'normal' | 'slow' | 'offline' | 'down'

/** Light or dark. */
export type Theme = 'light' | 'dark'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** What the panel or a test sets from outside; the first values come from the page's address. */
export class Settings {
  readonly fontScale: number
  private condition: NetworkCondition
  private chosenTheme: Theme | null

  constructor(
    query: URLSearchParams,
    private readonly hub: Hub,
  ) {
    this.fontScale = Number(query.get('fontScale')) || 1
    this.condition = asNetwork(query.get('network')) ?? 'normal'
    this.chosenTheme = asTheme(query.get('theme'))
    dark.addEventListener('change', () => this.chosenTheme ?? this.announceTheme())
    window.addEventListener('online', () => this.announceNetwork())
    window.addEventListener('offline', () => this.announceNetwork())
  }

  get theme(): Theme {
    return this.chosenTheme ?? (dark.matches ? 'dark' : 'light')
  }

  /** Null follows the browser's colour scheme. */
  setTheme(theme: Theme | null): void {
    const before = this.theme
    this.chosenTheme = theme
    remember('theme', theme)
    if (this.theme !== before) this.announceTheme()
  }

  get network(): NetworkCondition {
    return navigator.onLine ? this.condition : 'offline'
  }

  setNetwork(condition: NetworkCondition): void {
    this.condition = condition
    remember('network', condition)
    this.announceNetwork()
  }

  get networkType(): 'none' | '3g' | 'wifi' {
    if (this.network === 'offline') return 'none'
    return this.network === 'slow' ? '3g' : 'wifi'
  }

  private announceTheme(): void {
    this.hub.emit('ThemeChange', { theme: this.theme })
  }

  private announceNetwork(): void {
    const networkType = this.networkType
    this.hub.emit('NetworkStatusChange', { isConnected: networkType !== 'none', networkType })
  }
}

/** Keeps a setting in the page's address, so that killing and reopening the app does not lose it. */
function remember(name: string, value: string | null): void {
  const query = new URLSearchParams(location.search)
  if (value === null) query.delete(name)
  else query.set(name, value)
  history.replaceState(null, '', `?${query}`)
}

function asNetwork(value: string | null): NetworkCondition | null {
  return value === 'normal' || value === 'slow' || value === 'offline' || value === 'down' ? value : null
}

function asTheme(value: string | null): Theme | null {
  return value === 'light' || value === 'dark' ? value : null
}
