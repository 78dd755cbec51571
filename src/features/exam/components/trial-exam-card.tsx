import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Outcome } from '../../../platform/outcome'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import styles from './trial-exam-card.module.scss'

interface TrialExamCardProps {
  /** Null while the exam body has not given one. */
  url: string | null
  copied: Outcome | null
  onCopy: (url: string) => void
}

/** The trial exam, handed from the phone to the computer: copied or scanned. */
export function TrialExamCard({ url, copied, onCopy }: TrialExamCardProps) {
  const qr = useMemo(() => (url === null ? null : qrDataUri(url)), [url])
  if (url === null || qr === null) {
    return (
      <Card title="试考">
        <Text>试考链接由考试机构提供，公布后会显示在这里。请先完成下面的检查。</Text>
      </Card>
    )
  }
  return (
    <>
      <Card title="试考">
        <Text>用考试那天的电脑和网络走一遍，系统会检查摄像头、麦克风和网速。手机上打不开试考。</Text>
        <View className={styles.hand}>
          <View className={styles.frame}>
            <Image
              className={styles.qr}
              src={qr}
              mode="aspectFit"
              ariaRole="img"
              ariaLabel="试考链接二维码"
            />
          </View>
          <Text className={styles.caption}>用电脑扫码，或复制链接后发到电脑，用浏览器打开</Text>
          <Text className={styles.url} userSelect>
            {url}
          </Text>
          <Button small kind="ghost" icon="copy" onTap={() => onCopy(url)}>
            复制试考链接
          </Button>
        </View>
      </Card>
      <OutcomeNotice outcome={copied} what="复制" otherwise="可在电脑上扫码，或手动输入上面的地址。" />
    </>
  )
}
