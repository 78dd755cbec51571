import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { fullDateText } from '../../../format/date'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { Icon } from '../../../ui/icon/icon'
import { LEVEL_WORDS, STATUS_LOOK, STATUS_WORDS } from '../certificate-words'
import styles from './answer-card.module.scss'

/** The answer of a verification: valid, expired or revoked in large type, then what anyone may know. */
export function AnswerCard({ certificate }: { certificate: Schema<'PublicCertificate'> }) {
  const { status, currentName } = certificate
  const { tone, icon, meaning } = STATUS_LOOK[status]
  const rows: (readonly [string, string])[] = [
    ['科目（颁发时）', certificate.certificationName],
    ...(currentName ? [['科目现名', currentName] as const] : []),
    ['级别', LEVEL_WORDS[certificate.level]],
    ['持证人', certificate.holderMasked],
    ['证书编号', certificate.number],
    ['颁发日期', fullDateText(certificate.issuedOn)],
    ['有效期至', fullDateText(certificate.expiresOn)],
  ]
  return (
    <Card id="lookup-answer">
      <View className={classNames(styles.status, styles[tone])} ariaRole="alert" ariaLive="polite">
        <Icon name={icon} size="large" />
        <Text className={styles.word}>{STATUS_WORDS[status]}</Text>
        <Text className={styles.meaning}>{meaning}</Text>
      </View>
      <View className={styles.rows}>
        {rows.map(([label, value]) => (
          <View key={label} className={styles.row}>
            <Text className={styles.label}>{label}</Text>
            <Text className={styles.value}>{value}</Text>
          </View>
        ))}
      </View>
    </Card>
  )
}
