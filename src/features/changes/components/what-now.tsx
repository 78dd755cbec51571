import { Text } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { dateTimeText } from '../../../format/date'
import { attemptText } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import styles from './changes.module.scss'

/** Which registration is about to change, and when its exam is or was. */
export function WhatNow({ registration }: { registration: Schema<'Registration'> }) {
  const { certification, statusText, slot, attempt } = registration
  return (
    <Card title={certification.name} extra={<Tag tone="neutral">{statusText}</Tag>}>
      <Text
        className={styles.detail}
      >{`${attemptText(attempt)} · 原考期 ${dateTimeText(slot.startsAt)}`}</Text>
    </Card>
  )
}
