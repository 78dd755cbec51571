import { byId } from '../dom'
import type { Phone } from '../phone'
import type { ApiGroup } from './api-group'

const statusBarHeight = 47
const homeIndicator = 34
const navigationBarHeight = 44

function windowInfo() {
  const stage = byId('stage').clientHeight || innerHeight - statusBarHeight - navigationBarHeight
  const bottom = innerHeight - homeIndicator
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: stage,
    statusBarHeight,
    screenTop: statusBarHeight + navigationBarHeight,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: statusBarHeight,
      bottom,
      width: innerWidth,
      height: bottom - statusBarHeight,
    },
  }
}

const deviceInfo = () => ({
  abi: 'arm64',
  benchmarkLevel: -1,
  brand: 'iPhone',
  model: 'iPhone 14',
  system: 'iOS 17.4',
  platform: 'ios',
  cpuType: 'arm64',
  memorySize: '5699',
})

const appBaseInfo = (phone: Phone) => ({
  SDKVersion: '3.7.0',
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
  language: 'zh_CN',
  version: '8.0.50',
  theme: phone.settings.theme,
  fontSizeScaleFactor: phone.settings.fontScale,
  fontSizeSetting: 16 * phone.settings.fontScale,
})

/** The capsule's place, in pixels of the screen. */
const capsule = () => ({
  width: 87,
  height: 32,
  top: 51,
  right: innerWidth - 7,
  bottom: 83,
  left: innerWidth - 94,
})

/** What the client tells about device, window and itself. */
export const systemGroup = (phone: Phone): ApiGroup => {
  const all = () => ({ ...windowInfo(), ...deviceInfo(), ...appBaseInfo(phone), errMsg: 'getSystemInfo:ok' })
  return {
    async: { getSystemInfo: all, getSystemInfoAsync: all },
    direct: {
      getSystemInfoSync: all,
      getWindowInfo: windowInfo,
      getDeviceInfo: deviceInfo,
      getAppBaseInfo: () => appBaseInfo(phone),
      getSystemSetting: () => ({
        bluetoothEnabled: true,
        locationEnabled: true,
        wifiEnabled: true,
        deviceOrientation: 'portrait',
      }),
      getAppAuthorizeSetting: () => ({ albumAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
      getMenuButtonBoundingClientRect: capsule,
      getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client version not supported' }),
      getRendererUserAgent: () => Promise.resolve(navigator.userAgent),
    },
  }
}
