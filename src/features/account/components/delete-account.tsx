import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button/button'
import { CheckItem } from '../../../ui/check-item/check-item'
import { Sheet } from '../../../ui/sheet/sheet'

/** Deletes the account, after the candidate has said to know that it cannot be undone. */
export function DeleteAccount({ busy, onDelete }: { busy: boolean; onDelete: () => void }) {
  const [asking, setAsking] = useState(false)
  const [understood, setUnderstood] = useState(false)
  const ask = () => {
    setUnderstood(false)
    setAsking(true)
  }
  const confirm = () => {
    setAsking(false)
    onDelete()
  }
  return (
    <>
      <Button kind="danger" wide busy={busy} onTap={ask}>
        删除账号
      </Button>
      <Sheet title="删除账号？" open={asking} onClose={() => setAsking(false)}>
        <Text>
          云账号、实名信息、手机号、邮箱以及本机保存的内容会立即删除。有进行中的报名或未支付的订单时不能删除。
        </Text>
        <CheckItem checked={understood} onChange={setUnderstood} label="我知道删除后无法恢复">
          <Text>我知道删除后无法恢复。</Text>
        </CheckItem>
        <Button kind="danger" wide disabled={!understood} onTap={confirm}>
          确认删除
        </Button>
        <Button kind="quiet" wide onTap={() => setAsking(false)}>
          保留账号
        </Button>
      </Sheet>
    </>
  )
}
