import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { fontScale } from '../../platform/system'
import styles from './page.module.scss'
import { PrivacySheet } from './privacy-sheet'
import { TabBadge } from './tab-badge'
import { WayBack } from './way-back'

/** Every page stands in this: the reader's font size, the way back, the tab's badge, and the privacy question. */
export function Page({ children }: PropsWithChildren) {
  const [scale] = useState(fontScale)
  return (
    <View className={`${styles.page} scaled`} style={scale === 1 ? undefined : `--font-scale: ${scale}`}>
      <WayBack />
      {children}
      <TabBadge />
      <PrivacySheet />
    </View>
  )
}
