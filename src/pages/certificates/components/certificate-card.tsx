import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { daysLeftText, standingAt, statusTag } from '../../../format/certificate'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { useApp } from '../../../stores/app-context'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import styles from './certificate-card.module.scss'

/** One certificate: what it certifies, whether it is valid, and how long still. */
export function CertificateCard({ certificate }: { certificate: Schema<'CertificateSummary'> }) {
  const say = useDateWords()
  const { number, nameAtIssue, expiresOn } = certificate
  const standing = standingAt(certificate, useApp().clock.knownNow)
  const { tone, text } = statusTag(standing)
  const left = daysLeftText(standing)
  const until = `有效期至 ${say(expiresOn, 'day')}`
  return (
    <Card onTap={() => open(routes.certificate(number))}>
      <View className={styles.head}>
        <Text className={styles.name}>{nameAtIssue}</Text>
        <Tag tone={tone}>{text}</Tag>
      </View>
      <Text className={styles.number}>{number}</Text>
      <View className={styles.foot}>
        <Text>{until}</Text>
        {left && <Text>{left}</Text>}
      </View>
    </Card>
  )
}
