import { createContext, useContext, useState } from 'react'
import type { AppStores } from './app-stores'

/** Carries the shared stores from the app to its pages. */
export const AppContext = createContext<AppStores | null>(null)

/** The shared stores. Throws outside the app, which is a mistake of ours and not of a candidate. */
export function useApp(): AppStores {
  const stores = useContext(AppContext)
  if (!stores) throw new Error('useApp is called outside the app')
  return stores
}

/** A store that lives as long as its page, made once from the shared ones. */
export function usePageStore<Store>(create: (app: AppStores) => Store): Store {
  const app = useApp()
  const [store] = useState(() => create(app))
  return store
}
