import type { Client } from './client'

/** What the client opens in pages of its own: the mini-program goes to the background beneath them. */
export const NATIVE_PAGES: ReadonlySet<string> = new Set([
  'chooseAddress',
  'makePhoneCall',
  'openAppAuthorizeSetting',
  'openLocation',
  'openPrivacyContract',
  'openSetting',
  'requestPayment',
  'scanCode',
])

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

/**
 * Runs what happens on a native page. Coming back, an iPhone gives the answer first and shows the mini-program then,
 * Android the other way round. Left `unanswered`, the page closes and nothing is ever said of it.
 */
export async function onNativePage<T>(
  { engine }: Client,
  run: () => Promise<T>,
  unanswered: boolean,
): Promise<T> {
  const { lifecycle, conditions } = engine
  lifecycle.hide()
  if (unanswered) lifecycle.show()
  try {
    return await run()
  } finally {
    if (conditions.iPhone) void nextTask().then(() => lifecycle.show())
    else {
      lifecycle.show()
      await nextTask()
    }
  }
}
