/** How a client differs from the usual one. */
export interface Conditions {
  /** The version of its base library. */
  SDKVersion: string
  /** The scene in which it opens the app, where it has but one. */
  scene?: number
  /** APIs that it does not have. */
  lacks: readonly string[]
  /** APIs that it has and that always fail. */
  refuses: readonly string[]
  /** Functions that throw in the call itself. */
  throws: readonly string[]
  /** Its usual letters are 17 px, those of others 16. Where nothing was fetched ahead, it answers with an empty text, and others fail. */
  iPhone: boolean
  /** Callbacks of promises run on timers, as on iOS 15 and before, where WeChat brings its own Promise. */
  timerPromises: boolean
}

const USUAL: Conditions = {
  SDKVersion: '3.7.0',
  lacks: [],
  refuses: [],
  throws: [],
  iPhone: false,
  timerPromises: false,
}

/** Clients to test on, by name. */
export const PROFILES = {
  usual: USUAL,
  /**
   * HarmonyOS with the first base library that supports it. WeChat says of what is fetched ahead that it is there, and not of the
   * event nor of the first paint.
   */
  harmony: {
    ...USUAL,
    lacks: [
      'addPhoneCalendar',
      'onThemeChange',
      'offThemeChange',
      'hideHomeButton',
      'requestSubscribeMessage',
      'setInitialRenderingCache',
      'onBackgroundFetchData',
    ],
  },
  /** The lowest base library that the package supports (docs/decisions/01-package-build.md), on an old iPhone. */
  oldest: {
    ...USUAL,
    SDKVersion: '2.27.0',
    // The privacy questions came with 2.32.3.
    lacks: ['onNeedPrivacyAuthorization', 'openPrivacyContract'],
    iPhone: true,
    timerPromises: true,
  },
  /** A page opened from Moments: nobody is signed in, and no other page opens. */
  singlePage: {
    ...USUAL,
    scene: 1154,
    refuses: [
      ...['login', 'navigateTo', 'redirectTo', 'switchTab', 'navigateBack', 'navigateToMiniProgram'],
      ...['setTabBarBadge', 'removeTabBarBadge', 'hideHomeButton', 'saveImageToPhotosAlbum'],
      ...['requestPayment', 'requestSubscribeMessage', 'openSetting', 'scanCode', 'addPhoneCalendar'],
      ...['setClipboardData', 'makePhoneCall', 'openLocation', 'chooseAddress'],
      ...['getBackgroundFetchData', 'setBackgroundFetchToken'],
    ],
  },
} satisfies Record<string, Conditions>

/** A name of PROFILES. */
export type ProfileName = keyof typeof PROFILES

const STORAGE = ['setStorageSync', 'getStorageSync', 'removeStorageSync']

/** What can be said of a client, in words that also fit an address. */
export interface ClientOptions {
  profile?: ProfileName
  /** `throws`: every function of the storage does. */
  storage?: 'throws'
  /** `timers`: see Conditions.timerPromises. */
  promises?: 'timers'
  /** Further APIs that it lacks. */
  lacks?: readonly string[]
  /** Further functions that throw. */
  throws?: readonly string[]
}

/** The conditions that these words mean. */
export function conditionsOf({ profile, storage, promises, lacks, throws }: ClientOptions = {}): Conditions {
  const basis = PROFILES[profile ?? 'usual']
  return {
    ...basis,
    lacks: [...basis.lacks, ...(lacks ?? [])],
    throws: [...basis.throws, ...(storage ? STORAGE : []), ...(throws ?? [])],
    timerPromises: basis.timerPromises || promises === 'timers',
  }
}

/** Reads the words from an address; an unknown profile is the usual client. */
export function clientOptions(query: URLSearchParams): ClientOptions {
  const profile = query.get('profile')
  const list = (name: string) => query.get(name)?.split(',').filter(Boolean)
  return {
    // Narrowed by the look into PROFILES.
    profile: profile !== null && profile in PROFILES ? (profile as ProfileName) : undefined,
    storage: query.get('storage') === 'throws' ? 'throws' : undefined,
    promises: query.get('promises') === 'timers' ? 'timers' : undefined,
    lacks: list('lacks'),
    throws: list('throws'),
  }
}

type Callback = ((value: never) => unknown) | null | undefined

const later = (callback: Callback) =>
  callback &&
  ((value: never) =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          resolve(callback(value))
        } catch (error) {
          reject(error)
        }
      })
    }))

/** WeChat's Promise on iOS 15 and before: what follows a promise is a task of its own. */
export class TimerPromise<T> extends Promise<T> {
  // What comes back is the native promise's, whatever its types.
  // biome-ignore lint/suspicious/noThenProperty: this is a promise.
  override then<A = T, B = never>(done?: Callback, failed?: Callback): Promise<A | B> {
    return super.then(later(done) as never, later(failed) as never)
  }
}
