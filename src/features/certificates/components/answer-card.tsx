import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { withYear } from '../../../format/date'
import { LEVEL_WORDS } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { classNames } from '../../../ui/class-names'
import { type Fact, Facts } from '../../../ui/facts/facts'
import { Icon } from '../../../ui/icon/icon'
import { STATUS_LOOK, STATUS_WORDS } from '../certificate-words'
import styles from './answer-card.module.scss'

/** The answer of a verification: valid, expired or revoked in large type, then what anyone may know. */
export function AnswerCard({ certificate }: { certificate: Schema<'PublicCertificate'> }) {
  const { status, currentName } = certificate
  const { tone, icon, meaning } = STATUS_LOOK[status]
  const rows: Fact[] = [
    ['认证（颁发时）', certificate.certificationName],
    ['认证现名', currentName],
    ['级别', LEVEL_WORDS[certificate.level]],
    ['持证人', certificate.holderMasked],
    ['证书编号', certificate.number],
    ['颁发日期', withYear(certificate.issuedOn, 'day')],
    ['有效期至', withYear(certificate.expiresOn, 'day')],
  ]
  return (
    <Card>
      <View className={classNames(styles.status, styles[tone])} ariaRole="alert" ariaLive="polite">
        <Icon name={icon} size="large" />
        <Text className={styles.word}>{STATUS_WORDS[status]}</Text>
        <Text className={styles.meaning}>{meaning}</Text>
      </View>
      <Facts facts={rows} />
    </Card>
  )
}
