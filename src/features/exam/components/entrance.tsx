import { Image, Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import type { Schema } from '../../../api/contract-types'
import { spelled } from '../../../format/spoken'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Notice } from '../../../ui/notice/notice'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import type { EntranceMail } from '../entrance-mail'
import { entranceText, spaced } from '../pass-words'
import styles from './entrance.module.scss'

interface EntranceProps {
  /** What a tap leads to, such as 考试入口. */
  name: string
  qrText: string
  /** Null at a test centre, where the code is shown for checking in. */
  entrance: Schema<'Entrance'> | null
  /** How far what is behind it is, where that is known. */
  promise?: Schema<'Promised'> | null
}

/** A way in, handed from the phone to the computer: scanned, or typed by its short code. */
export function Entrance({ name, qrText, entrance, promise }: EntranceProps) {
  const qr = useMemo(() => qrDataUri(qrText), [qrText])
  return (
    <View className={styles.entrance}>
      <View className={styles.qrFrame}>
        <Image className={styles.qr} src={qr} mode="aspectFit" ariaRole="img" ariaLabel={`${name}二维码`} />
      </View>
      <Text className={styles.caption}>{entranceText(entrance)}</Text>
      {entrance && (
        <Text className={styles.shortCode} userSelect ariaRole="text" ariaLabel={spelled(entrance.shortCode)}>
          {spaced(entrance.shortCode)}
        </Text>
      )}
      {promise && (
        <Text className={promise.state === 'late' ? styles.late : styles.caption}>{promise.next}</Text>
      )}
    </View>
  )
}

interface HandOverProps {
  mail: EntranceMail
  /** The phone is asked for something already. */
  asking: boolean
  onCopy: () => void
  onMail: () => void
}

/** The buttons that bring a way in to the computer. */
export const HandOver = observer(function HandOver({ mail, asking, onCopy, onMail }: HandOverProps) {
  return (
    <>
      <Button small kind="ghost" icon="copy" disabled={asking} onTap={onCopy}>
        复制链接
      </Button>
      <Button small kind="ghost" icon="mail" busy={mail.write.busy && '正在发送'} onTap={onMail}>
        发到邮箱
      </Button>
    </>
  )
})

/** How sending a way in by mail ended. */
export const MailEnded = observer(function MailEnded(props: {
  name: string
  mail: EntranceMail
  onMail: () => void
}) {
  const { name, mail, onMail } = props
  return (
    <>
      {mail.sentTo && (
        <Notice
          outcome
          tone="ok"
          icon="circle-check"
          title={`${name}已发送`}
          detail={`请在电脑上查收 ${mail.sentTo}`}
        />
      )}
      <FailureNotice failure={mail.write.failure} onRetry={onMail} />
    </>
  )
})
