import { Text } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { attemptText } from '../../../format/words'
import { Card } from '../../../ui/card/card'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import styles from './changes.module.scss'

/** Which registration is about to change, and when its exam is or was. */
export function WhatNow({ registration }: { registration: Schema<'Registration'> }) {
  const say = useDateWords()
  const { certification, statusText, sitting, slot, attempt, deferredFrom } = registration
  return (
    <Card title={certification.name} extra={<Tag tone="neutral">{statusText}</Tag>}>
      <Text
        className={styles.detail}
      >{`${attemptText(attempt)} · ${deferredFrom ? '延期后的考期' : '原考期'} ${say(slot.startsAt, 'full', sitting.provisional)}`}</Text>
    </Card>
  )
}
