import type { AppConfig } from '../../shared/bundle'

/**
 * Which packages are on the phone. One comes when a page of it opens, and before that where a page that shows has a
 * `preloadRule` for it: on any network with `network: 'all'`, else on Wi-Fi alone.
 */
export class Packages {
  /** Pages whose package was not there when they were to open, in their order; a start brings that of its page. */
  readonly waitedFor: string[] = []
  private readonly loaded = new Set<string>()
  private started = false

  constructor(
    private readonly app: AppConfig,
    private readonly networkType: () => string,
  ) {}

  /** A page opens. */
  opens(route: string): void {
    const root = this.rootOf(route)
    if (root !== null && !this.loaded.has(root)) {
      this.loaded.add(root)
      if (this.started) this.waitedFor.push(route)
    }
    this.started = true
  }

  /** A page is shown. */
  shown(route: string): void {
    const { packages = [], network = 'wifi' } = this.app.preloadRule?.[route] ?? {}
    if (network === 'wifi' && this.networkType() !== 'wifi') return
    for (const { root, name } of this.all) {
      if (packages.includes(root) || (name && packages.includes(name))) this.loaded.add(plain(root))
    }
  }

  private get all() {
    return this.app.subPackages ?? this.app.subpackages ?? []
  }

  private rootOf(route: string): string | null {
    return this.all.map(({ root }) => plain(root)).find((root) => route.startsWith(`${root}/`)) ?? null
  }
}

const plain = (root: string) => root.replace(/\/$/, '')
