import type { TextStore, User } from './wx/engine'

/** Scopes that the client asks the user for, with its words. */
export const SCOPES: Record<string, string> = {
  'scope.writePhotosAlbum': '保存到你的相册',
  'scope.addPhoneCalendar': '使用你的日历',
}

/** Permissions the user has given or refused; asked once, changed in the settings. */
export class Permissions {
  /** Questions on the screen; calls that come meanwhile share the answer. */
  private readonly asking = new Map<string, Promise<boolean>>()

  constructor(
    private readonly user: User,
    private readonly memory: TextStore,
  ) {}

  /** Undefined while the user was never asked. */
  given(scope: string): boolean | undefined {
    const stored = this.memory.get(scope)
    return stored === null ? undefined : stored === 'yes'
  }

  set(scope: string, allowed: boolean): void {
    this.memory.set(scope, allowed ? 'yes' : 'no')
  }

  /** Whether the phone lets WeChat itself do it; it does unless that was switched off in the phone's own settings. */
  phoneAllows(scope: string): boolean {
    return this.memory.get(`phone ${scope}`) !== 'no'
  }

  /** Switches WeChat's own permission in the phone's settings. */
  setPhone(scope: string, allowed: boolean): void {
    this.memory.set(`phone ${scope}`, allowed ? 'yes' : 'no')
  }

  /** `authSetting` of the settings. */
  all(): Record<string, boolean> {
    const known = Object.keys(SCOPES).map((scope) => [scope, this.given(scope)] as const)
    return Object.fromEntries(known.filter((entry): entry is [string, boolean] => entry[1] !== undefined))
  }

  /** Asks the user the first time; afterwards the first answer counts until the settings change it. */
  async ask(scope: string): Promise<boolean> {
    const before = this.given(scope)
    if (before !== undefined) return before
    const asked = this.asking.get(scope) ?? this.askUser(scope).finally(() => this.asking.delete(scope))
    this.asking.set(scope, asked)
    return asked
  }

  private async askUser(scope: string): Promise<boolean> {
    const allowed = await this.user.confirms({
      heading: '认证考试助手 申请',
      title: SCOPES[scope] ?? scope,
      text: '开启后可在设置中关闭',
      accept: '允许',
      reject: '拒绝',
    })
    this.set(scope, allowed)
    return allowed
  }
}
