import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { type PropsWithChildren, useState } from 'react'
import { fontScale } from '../../platform/system'
import { useApp } from '../../stores/app-context'
import { Notice } from '../notice/notice'
import styles from './page.module.scss'
import { PrivacySheet } from './privacy-sheet'

/** Every page stands in this: the reader's font size, the offline banner, the privacy question. */
export const Page = observer(function Page({ children }: PropsWithChildren) {
  const { network } = useApp()
  const [scale] = useState(fontScale)
  return (
    <View className={`${styles.page} scaled`} style={scale === 1 ? undefined : `--font-scale: ${scale}`}>
      {!network.connected && (
        <Notice
          tone="warning"
          icon="wifi-off"
          title="当前没有网络"
          detail="已保存的内容仍可查看，联网后自动可用。"
        />
      )}
      {children}
      <PrivacySheet />
    </View>
  )
})
