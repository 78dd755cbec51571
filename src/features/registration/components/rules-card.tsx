import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { CheckItem } from '../../../ui/check-item/check-item'
import { Sheet } from '../../../ui/sheet/sheet'
import styles from './rules-card.module.scss'

interface RulesCardProps {
  rules: Schema<'Rules'>
  accepted: boolean
  onAccept: (accepted: boolean) => void
}

/** Where on the page the rules are accepted. */
export const RULES_ID = 'rules'

/** The exam rules to read and to accept, in the version that counts. */
export function RulesCard({ rules, accepted, onAccept }: RulesCardProps) {
  const [reading, setReading] = useState(false)
  const acceptHere = () => {
    onAccept(true)
    setReading(false)
  }
  return (
    <>
      <Card id={RULES_ID}>
        <CheckItem checked={accepted} onChange={onAccept}>
          <Text>以上信息无误，我已阅读并同意{rules.title}。</Text>
        </CheckItem>
        <Text className={styles.link} ariaRole="button" onClick={() => setReading(true)}>
          阅读{rules.title}
        </Text>
      </Card>
      <Sheet title={rules.title} open={reading} onClose={() => setReading(false)}>
        {rules.items.map((item, index) => (
          <View key={item} className={styles.rule}>
            <Text className={styles.number}>{index + 1}.</Text>
            <Text className={styles.words}>{item}</Text>
          </View>
        ))}
        <Text className={styles.version}>版本 {rules.version}</Text>
        <Button wide onTap={acceptHere}>
          同意
        </Button>
      </Sheet>
    </>
  )
}
