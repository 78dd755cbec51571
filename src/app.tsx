import './app.scss'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { pushOf } from './platform/arrival'
import { authorizationCodeOf } from './platform/identity'
import { isLinked } from './platform/links'
import { onPrivacyQuestion } from './platform/privacy'
import { loginCode, offerUpdates, taroTransport, watchNetwork } from './platform/start'
import { DeviceStorage } from './platform/storage'
import { AppContext } from './stores/app-context'
import { type AppStores, createAppStores } from './stores/app-stores'

function composeApp(): AppStores {
  return createAppStores({
    baseUrl: API_BASE,
    transport: taroTransport,
    storage: new DeviceStorage(),
    loginCode,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
}

/** The app: composes the stores once and hands what the client reports to them. */
export default function App({ children }: PropsWithChildren) {
  const [stores] = useState(composeApp)
  const { session } = stores

  useEffect(() => {
    onPrivacyQuestion((question) => stores.privacy.ask(question))
    offerUpdates()
    return watchNetwork((connected) => stores.network.report(connected))
  }, [stores])

  // Who comes by a link to a page of their own is signed in without being asked.
  useLaunch(({ path }) => {
    if (isLinked(path)) session.signInSilently()
  })

  useDidShow((options) => {
    const push = pushOf(options?.query)
    if (push) {
      session.signInSilently()
      stores.pushes.take(push)
    }
    if (session.signedIn || session.pending) {
      void stores.pushes.send()
      void stores.subscriptions.send()
    }
    const code = authorizationCodeOf(options?.referrerInfo)
    if (code) void stores.account.bindCloudAccount(code)
  })

  return <AppContext.Provider value={stores}>{children}</AppContext.Provider>
}
