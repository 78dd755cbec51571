import { Hub } from '../hub'
import { Permissions } from '../permissions'
import { Privacy } from '../privacy'
import { Scripts } from '../scripts'
import { Stats } from '../stats'
import { Subscriptions } from '../subscriptions'
import { UserTap } from '../user-tap'
import type { Engine, TextStore, User } from './engine'
import { NativePages } from './native-page'
import { Sleep } from './sleep'

/** What the mini-program left outside itself, for tests and the panel to read. */
class Records {
  clipboard = ''
  /** Files by their temporary path, as data URLs or addresses. */
  readonly files = new Map<string, string>()
  readonly album: string[] = []
  readonly calendar: Record<string, unknown>[] = []
  readonly calls: string[] = []
  readonly shares: { title: string; path: string }[] = []
  readonly subscriptions: Record<string, string>[] = []
}

/** The client around the mini-program, the same in every engine: what the parts of `wx` share. */
export abstract class Client {
  abstract readonly engine: Engine
  readonly stats = new Stats()
  readonly hub = new Hub()
  readonly scripts = new Scripts()
  readonly records = new Records()
  readonly userTap = new UserTap()
  readonly nativePages = new NativePages()
  readonly sleep = new Sleep()
  readonly permissions: Permissions
  readonly privacy: Privacy
  readonly subscriptions: Subscriptions

  constructor(user: User, memory: TextStore) {
    this.permissions = new Permissions(user, memory)
    this.privacy = new Privacy(user, memory)
    this.subscriptions = new Subscriptions(memory)
  }
}
