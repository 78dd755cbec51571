import type { AppConfig } from '../../shared/bundle'
import { ApiFailure } from '../api-failure'
import type { TextStore } from '../wx/engine'

/** Where the phone has the roots of what it has ever fetched. */
const KEPT = 'packages'

/**
 * Which packages are on the phone. One comes when a page of it opens, and before that where a page that shows has a
 * `preloadRule` for it: on any network with `network: 'all'`, else on Wi-Fi alone. A phone without a network opens only
 * pages whose package it has ever fetched.
 */
export class Packages {
  /** Pages whose package was not there when they were to open, in their order; a start brings that of its page. */
  readonly waitedFor: string[] = []
  private readonly loaded = new Set<string>()
  private started = false

  constructor(
    private readonly app: AppConfig,
    private readonly networkType: () => string,
    private readonly phone: TextStore,
  ) {}

  /** A page is asked for by the app. Throws where its package cannot be fetched. */
  ask(route: string): void {
    const root = this.rootOf(route)
    if (root === null || this.loaded.has(root) || this.networkType() !== 'none') return
    if (!this.kept.includes(root)) throw new ApiFailure('load subpackage fail')
  }

  /** A page opens. */
  opens(route: string): void {
    const root = this.rootOf(route)
    if (root !== null && !this.loaded.has(root)) {
      this.load(root)
      if (this.started) this.waitedFor.push(route)
    }
    this.started = true
  }

  /** A page is shown. */
  shown(route: string): void {
    const { packages = [], network = 'wifi' } = this.app.preloadRule?.[route] ?? {}
    const type = this.networkType()
    if (type === 'none' || (network === 'wifi' && type !== 'wifi')) return
    for (const { root, name } of this.all) {
      if (packages.includes(root) || (name && packages.includes(name))) this.load(plain(root))
    }
  }

  private load(root: string): void {
    this.loaded.add(root)
    if (!this.kept.includes(root)) this.phone.set(KEPT, JSON.stringify([...this.kept, root]))
  }

  private get kept(): string[] {
    return JSON.parse(this.phone.get(KEPT) ?? '[]')
  }

  private get all() {
    return this.app.subPackages ?? this.app.subpackages ?? []
  }

  private rootOf(route: string): string | null {
    return this.all.map(({ root }) => plain(root)).find((root) => route.startsWith(`${root}/`)) ?? null
  }
}

const plain = (root: string) => root.replace(/\/$/, '')
