import type { TextStore, User } from './wx/engine'

/** APIs that need the user's consent to the privacy contract first. */
export const PRIVATE_APIS: ReadonlySet<string> = new Set([
  'setClipboardData',
  'addPhoneCalendar',
  'saveImageToPhotosAlbum',
  'getPhoneNumber',
  'chooseAddress',
])

/** What the mini-program's own sheet answers. */
export interface PrivacyAnswer {
  event?: 'agree' | 'disagree' | 'exposureAuthorization'
  buttonId?: string
}

type Listener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void

const agreedKey = 'privacy-agreed'

/** The client's privacy gate: the first use of a private API asks, once agreed it stays open. */
export class Privacy {
  private listener: Listener | null = null
  private asking: Promise<boolean> | null = null
  /** The agreeing button that was tapped since the question. */
  private button: string | null = null

  constructor(
    private readonly user: User,
    private readonly memory: TextStore,
  ) {}

  get agreed(): boolean {
    return this.memory.get(agreedKey) === 'yes'
  }

  agree(): void {
    this.memory.set(agreedKey, 'yes')
  }

  /** The user has tapped the app's agreeing button; the app then names it. */
  tapped(buttonId: string): void {
    this.button = buttonId
  }

  /** From now on the next private API asks. */
  close(): void {
    this.memory.remove(agreedKey)
  }

  listen(listener: Listener): void {
    this.listener = listener
  }

  /** Whether `referrer` may run. Concurrent calls share one question. */
  async require(referrer: string): Promise<boolean> {
    if (this.agreed) return true
    this.asking ??= this.ask(referrer).finally(() => {
      this.asking = null
    })
    return this.asking
  }

  private async ask(referrer: string): Promise<boolean> {
    const agreed = this.listener ? await this.askApp(this.listener, referrer) : await this.askClient()
    if (agreed) this.agree()
    return agreed
  }

  private askApp(listener: Listener, referrer: string): Promise<boolean> {
    this.button = null
    return new Promise((resolve) => {
      const answer = ({ event, buttonId }: PrivacyAnswer) => {
        if (event === 'exposureAuthorization') return
        // The client takes the app's word only for a button that was tapped.
        const proven = Boolean(buttonId) && buttonId === this.button
        if (event === 'agree' && !proven) console.error(`no agreeing button "${buttonId ?? ''}" was tapped`)
        resolve(event === 'agree' && proven)
      }
      listener(answer, { referrer })
    })
  }

  private askClient(): Promise<boolean> {
    return this.user.confirms({
      heading: '用户隐私保护提示',
      title: '请阅读并同意《认证考试助手小程序隐私保护指引》',
      text: '同意后即可继续使用此功能',
      accept: '同意',
      reject: '拒绝',
    })
  }
}
