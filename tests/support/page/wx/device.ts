/** What can be set about the phone that the app runs on. */
export interface Device {
  /** Font size setting in px; 16 is normal. */
  fontSizePx?: number
  theme?: 'light' | 'dark'
  /** Functions of the client that this phone lacks. */
  lacks?: readonly string[]
}

const SAFE_AREA = { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 }
const WINDOW = {
  pixelRatio: 2,
  windowWidth: 390,
  windowHeight: 750,
  screenWidth: 390,
  screenHeight: 844,
  statusBarHeight: 47,
  safeArea: SAFE_AREA,
}

/** The client's functions that describe the phone. */
export function deviceApis({ fontSizePx = 16, theme = 'light' }: Device) {
  const appBase = {
    SDKVersion: '3.7.0',
    language: 'zh_CN',
    version: '8.0.50',
    fontSizeSetting: fontSizePx,
    theme,
  }
  const hardware = { platform: 'ios', brand: 'iPhone', model: 'iPhone 14', system: 'iOS 17.5' }
  return {
    getWindowInfo: () => WINDOW,
    getDeviceInfo: () => hardware,
    getAppBaseInfo: () => appBase,
    getSystemInfoSync: () => ({ ...WINDOW, ...hardware, ...appBase }),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'release', version: '1' } }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: 51,
      right: 383,
      bottom: 83,
      left: 296,
    }),
  }
}
