import './app.scss'

import type { PropsWithChildren } from 'react'

/** The smallest app that this Taro configuration builds. */
export default function App({ children }: PropsWithChildren) {
  return children
}
