import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import { channelLook, deliveryState, deliveryText } from '../message-words'

/** What became of a message on every channel; the way to mend those that did not reach the candidate. */
export function DeliveryCard({ deliveries }: { deliveries: readonly Schema<'Delivery'>[] }) {
  const say = useDateWords()
  const missed = deliveries.some(({ state }) => state === 'skipped' || state === 'dead')
  return (
    <Card title="发送记录">
      {deliveries.map((delivery) => {
        const { words, tone } = deliveryState(delivery)
        const { name, icon } = channelLook(delivery.channel)
        return (
          <Cell
            key={delivery.channel}
            icon={icon}
            title={name}
            detail={deliveryText(delivery, say)}
            value={<Tag tone={tone}>{words}</Tag>}
          />
        )
      })}
      {missed && (
        <Button small wide kind="ghost" onTap={() => open(routes.channels())}>
          让更多渠道能收到
        </Button>
      )}
    </Card>
  )
}
