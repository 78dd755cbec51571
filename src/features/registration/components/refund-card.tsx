import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { moneyText } from '../../../format/money'
import { CannotUndoList } from '../../../parts/comparison/cannot-undo'
import { Comparison } from '../../../parts/comparison/comparison'
import { DateText } from '../../../parts/date-text/date-text'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Sheet } from '../../../ui/sheet/sheet'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import type { RefundStore } from '../refund-store'
import { refundFacts } from '../refund-words'
import styles from './refund-card.module.scss'

interface RefundCardProps {
  order: Schema<'Order'>
  refund: NonNullable<Schema<'Order'>['refund']>
  store: RefundStore
}

/** Giving a paid order back: what goes back and until when, set beside its alternatives; or the rule that refuses. */
export const RefundCard = observer(function RefundCard({ order, refund, store }: RefundCardProps) {
  const [asking, setAsking] = useState(false)
  const say = useDateWords()
  const { until, provisional, explanation } = refund
  const date = { at: until, form: 'minute', provisional, explanation } as const
  const untilText = <DateText title="退款申请截止" {...date} />
  const confirm = () => {
    setAsking(false)
    void store.refund()
  }
  return (
    <>
      <Card title="退款" extra={!refund.allowed && <Tag tone="neutral">不可办理</Tag>}>
        <Facts facts={refundFacts(order, refund, untilText, say)} />
        {refund.allowed && (
          <View className={styles.action}>
            <Button kind="ghost" wide busy={store.write.busy && '正在申请退款'} onTap={() => setAsking(true)}>
              申请退款
            </Button>
          </View>
        )}
      </Card>
      <FailureNotice failure={store.write.failure} onRetry={() => store.refund()} />
      <Sheet title={`退款 ${moneyText(refund.amountFen)}？`} open={asking} onClose={() => setAsking(false)}>
        <Comparison ways={refund.comparison} about="refund" />
        <CannotUndoList afterwards={refund.afterwards} />
        <Button kind="danger" wide onTap={confirm}>
          确认退款
        </Button>
        <Button kind="quiet" wide onTap={() => setAsking(false)}>
          保留报名
        </Button>
      </Sheet>
    </>
  )
})
