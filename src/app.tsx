import './app.scss'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { pushOf } from './platform/arrival'
import { readFetched, setFetchToken } from './platform/fetched-ahead'
import { authorizationCodeOf } from './platform/identity'
import { isLinked } from './platform/links'
import { openAfter } from './platform/navigation'
import { onPrivacyQuestion } from './platform/privacy'
import { routes } from './platform/routes'
import { loginCode, offerUpdates, startEach, taroTransport, watchNetwork } from './platform/start'
import { DeviceStorage } from './platform/storage'
import { AppContext } from './stores/app-context'
import { type AppStores, createAppStores } from './stores/app-stores'

/** Composes the stores, and asks at once for what WeChat fetched ahead: it is there before the first page is drawn. */
function composeApp(): AppStores {
  const stores = createAppStores({
    baseUrl: API_BASE,
    transport: taroTransport,
    storage: new DeviceStorage(),
    loginCode,
    setFetchToken,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
  readFetched((text, came) => {
    stores.fetched.take(text, came)
    stores.home.home.recall()
  })
  return stores
}

/** The app: composes the stores once and hands what the client reports to them. */
export default function App({ children }: PropsWithChildren) {
  const [stores] = useState(composeApp)
  const { home, session } = stores
  const taken = useRef<string>()

  useEffect(() => {
    startEach(
      () => onPrivacyQuestion((question) => stores.privacy.ask(question)),
      () => watchNetwork((connected) => stores.network.report(connected)),
      () => offerUpdates(() => !stores.comfort.elder),
    )
  }, [stores])

  // Who comes by a link to a page of their own is signed in without being asked.
  useLaunch(({ path }) => {
    if (isLinked(path)) startEach(() => session.signInSilently())
    // It is on its way while the page is made.
    if (`/${path}` === routes.home()) startEach(() => home.readAhead())
  })

  useDidShow((options) => {
    const push = pushOf(options?.query)
    const code = authorizationCodeOf(options?.referrerInfo)
    startEach(
      () => push && session.signInSilently(),
      () => push && stores.pushes.take(push),
      () => (session.signedIn || session.pending) && stores.pushes.send(),
      () => (session.signedIn || session.pending) && stores.subscriptions.send(),
      () => {
        // The client hands the same one over again with every later return.
        if (!code || code === taken.current) return
        taken.current = code
        // Begun on the checklist; where WeChat has started the app anew meanwhile, what came of it is read there all the same.
        return openAfter(stores.account.bindCloudAccount(code), routes.checklist())
      },
    )
  })

  return <AppContext.Provider value={stores}>{children}</AppContext.Provider>
}
