import { type ApiName, Calls, type Script } from './calls'
import { type Device, deviceApis } from './device'
import { PhoneNetwork } from './network'
import { PrivacyGate } from './privacy'
import { PhoneStorage } from './storage'

/** Functions that only need to be remembered, with the fields that the client answers with. */
const ANSWERS: { [Name in ApiName]?: object } = {
  showToast: {},
  hideToast: {},
  showLoading: {},
  hideLoading: {},
  showModal: { confirm: true, cancel: false },
  showActionSheet: { tapIndex: 0 },
  navigateTo: {},
  redirectTo: {},
  switchTab: {},
  reLaunch: {},
  navigateBack: {},
  navigateToMiniProgram: {},
  setNavigationBarTitle: {},
  setNavigationBarColor: {},
  stopPullDownRefresh: {},
  pageScrollTo: {},
  requestPayment: {},
  makePhoneCall: {},
  scanCode: { result: '' },
  openLocation: {},
  openSetting: {},
  hideHomeButton: {},
  setTabBarBadge: {},
  removeTabBarBadge: {},
  requestSubscribeMessage: {},
  getImageInfo: { path: 'wxfile://tmp_downloaded.png', width: 430, height: 430 },
  openPrivacyContract: {},
  setScreenBrightness: {},
  setKeepScreenOn: {},
  canvasToTempFilePath: { tempFilePath: 'wxfile://tmp_picture.png' },
  previewImage: {},
  openDocument: {},
}

/** Functions that count as private: the client may ask for consent first. */
const PRIVATE: readonly ApiName[] = ['setClipboardData', 'addPhoneCalendar', 'saveImageToPhotosAlbum']

/** A `wx` whose every call is remembered and can be scripted; requests go to a real backend. */
export class FakeWx {
  readonly calls = new Calls()
  readonly privacy = new PrivacyGate()
  readonly network: PhoneNetwork
  /** Whom the backend's stand-in of WeChat takes the phone's owner for. */
  person = `visitor-${process.pid}-${Date.now()}`
  private logins = 0

  constructor(
    backend: string,
    readonly storage = new PhoneStorage(),
    private readonly device: Device = {},
  ) {
    this.network = new PhoneNetwork(backend)
  }

  /** The object that the app sees; its functions are enumerable, as Taro copies them one by one. */
  object(): Record<string, unknown> {
    const { calls, network, privacy } = this
    const wx: Record<string, unknown> = {
      ...deviceApis(this.device),
      ...this.storage.apis,
      nextTick: (run: () => void) => setTimeout(run),
      onNetworkStatusChange: network.listen.bind(network),
      offNetworkStatusChange: network.forget.bind(network),
      onNeedPrivacyAuthorization: privacy.listen.bind(privacy),
      getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
      onThemeChange: () => undefined,
      createOffscreenCanvas: () => ({ getContext: () => drawingContext() }),
      request: calls.api('request', (options) => network.carry(options)),
      getNetworkType: calls.api('getNetworkType', () => ({ networkType: network.type })),
      login: calls.api('login', () => ({ code: this.loginCode() })),
    }
    for (const [name, answer] of Object.entries(ANSWERS)) {
      // The keys of ANSWERS are checked against the client's functions.
      wx[name] = calls.api(name as ApiName, () => answer)
    }
    for (const name of PRIVATE) wx[name] = calls.api(name, this.afterConsent(name))
    for (const name of this.device.lacks ?? []) delete wx[name]
    wx.canIUse = (name: string) => name.split('.', 1).every((part) => part in wx)
    return wx
  }

  /** The stand-in takes each code once; what follows the colon says who it is. */
  private loginCode(): string {
    return `login-${process.pid}-${Date.now()}-${++this.logins}:${this.person}`
  }

  private afterConsent(name: ApiName): Script {
    return async () => {
      await this.privacy.pass(name)
      return {}
    }
  }
}

function drawingContext(): object {
  return { fillStyle: '', font: '', textAlign: 'left', fillRect: () => undefined, fillText: () => undefined }
}
