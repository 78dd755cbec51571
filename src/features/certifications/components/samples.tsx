import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { SampleQuestion } from './sample-question'
import styles from './samples.module.scss'

/** Sample questions to try; nothing is kept of the answers. */
export function Samples({ samples }: { samples: Schema<'Certification'>['samples'] }) {
  if (samples.length === 0) return null
  return (
    <Card title="样题" extra={<Text className={styles.hint}>点选项看解析</Text>}>
      <View className={styles.samples}>
        {samples.map((sample, index) => (
          <SampleQuestion key={sample.question} number={index + 1} sample={sample} />
        ))}
      </View>
    </Card>
  )
}
