import type { Phone } from '../phone'
import type { ApiGroup } from './api-group'

type Listener = (payload: unknown) => void

/** Events with a pair wx.onX and wx.offX. */
const names = [
  ...['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'LazyLoadError', 'ThemeChange'],
  ...['NetworkStatusChange', 'NetworkWeakChange', 'WindowResize', 'KeyboardHeightChange', 'MemoryWarning'],
  ...[
    'UserCaptureScreen',
    'ScreenRecordingStateChanged',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
    'CopyUrl',
  ],
  ...['BeforeAppRoute', 'AppRoute', 'AppRouteDone', 'BeforePageUnload', 'BeforePageLoad'],
]

/** Listeners of the app; the phone emits them through its hub. */
export const eventGroup = ({ hub }: Phone): ApiGroup => ({
  direct: Object.fromEntries(
    names.flatMap((name) => [
      [`on${name}`, (listener: Listener) => hub.on(name, listener)],
      [`off${name}`, (listener?: Listener) => hub.off(name, listener)],
    ]),
  ),
})
