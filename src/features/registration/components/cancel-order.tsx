import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button/button'
import { Sheet } from '../../../ui/sheet/sheet'

interface CancelOrderProps {
  busy: boolean
  disabled: boolean
  onCancel: () => void
}

/** Cancels an unpaid order, after asking once more. */
export function CancelOrder({ busy, disabled, onCancel }: CancelOrderProps) {
  const [asking, setAsking] = useState(false)
  const confirm = () => {
    setAsking(false)
    onCancel()
  }
  return (
    <>
      <Button
        kind="quiet"
        wide
        busy={busy && '正在取消订单'}
        disabled={disabled}
        onTap={() => setAsking(true)}
      >
        取消订单
      </Button>
      <Sheet title="取消这个订单？" open={asking} onClose={() => setAsking(false)}>
        <Text>取消后席位立即释放，不产生费用。需要时可以重新下单，但不保证还有席位。</Text>
        <Button kind="danger" wide onTap={confirm}>
          确认取消
        </Button>
        <Button kind="quiet" wide onTap={() => setAsking(false)}>
          保留订单
        </Button>
      </Sheet>
    </>
  )
}
