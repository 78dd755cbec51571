import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { known } from '../../../format/known'
import { Promised } from '../../../parts/promised/promised'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { PAPER_TAG } from '../paper-words'
import styles from './paper-card.module.scss'

interface PaperCardProps {
  paper: Schema<'PaperCertificate'>
  onEdit: () => void
  onCopy: (trackingNumber: string) => void
}

/** The paper certificate: where it goes, by when, and how far it is. */
export function PaperCard({ paper, onEdit, onCopy }: PaperCardProps) {
  const { tone, text } = known(PAPER_TAG, paper.state, { tone: 'neutral', text: '处理中' })
  const { addressMasked, carrier, editable, explanation, postBy, postedAt, promise, trackingNumber } = paper
  return (
    <Card title="纸质证书" extra={<Tag tone={tone}>{text}</Tag>}>
      {promise && (
        <Promised
          promise={promise}
          deed="寄出"
          title="纸质证书寄出"
          at={postedAt ?? postBy}
          form="day"
          explanation={postedAt ? null : explanation}
        />
      )}
      {addressMasked && <Text className={styles.quiet}>{addressMasked}</Text>}
      {trackingNumber && (
        <Text className={styles.quiet} userSelect>
          {carrier} {trackingNumber}
        </Text>
      )}
      {(editable || trackingNumber) && (
        <View className={styles.actions}>
          {editable && (
            <Button small kind={addressMasked ? 'ghost' : 'primary'} onTap={onEdit}>
              {addressMasked ? '修改地址' : '填写地址'}
            </Button>
          )}
          {trackingNumber && (
            <Button small kind="ghost" icon="copy" onTap={() => onCopy(trackingNumber)}>
              复制单号
            </Button>
          )}
        </View>
      )}
    </Card>
  )
}
