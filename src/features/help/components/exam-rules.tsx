import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Disclosure } from '../../../ui/disclosure/disclosure'
import styles from './exam-rules.module.scss'

/** The rules a candidate accepts when registering, numbered as in the document. */
export function ExamRules({ rules }: { rules: Schema<'Rules'> }) {
  const [unfolded, setUnfolded] = useState(false)
  return (
    <Card>
      <Disclosure label={rules.title} unfolded={unfolded} onTap={() => setUnfolded(!unfolded)}>
        {rules.items.map((item, index) => (
          <View key={item} className={styles.rule}>
            <Text className={styles.number}>{index + 1}.</Text>
            <Text className={styles.words}>{item}</Text>
          </View>
        ))}
        <Text className={styles.version}>版本 {rules.version}</Text>
      </Disclosure>
    </Card>
  )
}
