import { Text, View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import { verificationCodeOf } from '../../format/verification-code'
import { open } from '../../platform/navigation'
import type { Outcome } from '../../platform/outcome'
import { scanQrCode } from '../../platform/phone'
import { routes } from '../../platform/routes'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { Notice } from '../../ui/notice/notice'
import { OutcomeNotice } from '../../ui/notice/outcome-notice'
import styles from './quick-lookup.module.scss'

/** The two ways to verify anyone's certificate; neither needs signing in. */
export function QuickLookup() {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [foreign, setForeign] = useState(false)

  // A tab page never leaves: what came of a scan would stay for ever.
  useDidHide(() => {
    setOutcome(null)
    setForeign(false)
  })

  const scan = async () => {
    const scanned = await scanQrCode()
    const code = verificationCodeOf(scanned.text)
    setOutcome(scanned.outcome)
    setForeign(scanned.outcome === 'done' && code === null)
    if (code) await open(routes.lookup(code))
  }

  return (
    <>
      <Card title="快速查证">
        <Text className={styles.detail}>核对任何人的证书真伪，不用登录</Text>
        <View className={styles.ways}>
          <Button small kind="ghost" icon="search" onTap={() => open(routes.lookup())}>
            编号查证
          </Button>
          <Button small kind="ghost" icon="scan-line" onTap={scan}>
            扫码查证
          </Button>
        </View>
      </Card>
      {foreign && (
        <Notice outcome tone="warning" title="这不是证书上的二维码" detail="可改用证书编号和姓名查证。" />
      )}
      <OutcomeNotice outcome={outcome} what="扫码" otherwise="可改用证书编号和姓名查证。" />
    </>
  )
}
