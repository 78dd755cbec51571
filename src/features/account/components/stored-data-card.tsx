import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'

/** What is stored about the candidate, and what for. */
export function StoredDataCard({ me }: { me: Schema<'Me'> }) {
  return (
    <Card title="我们保存的数据">
      <Cell icon="user" title="微信标识" detail="由微信登录产生，用于认出你的账号；不读取昵称和头像" />
      <Cell
        icon="cloud"
        title="云账号与实名信息"
        detail={`${me.cloudAccount?.nameMasked ?? '未绑定'}，用于核对报名资格和准考证`}
      />
      <Cell icon="phone" title="手机号" detail={`${me.phone ?? '未绑定'}，用于考试通知和考务联系`} />
      <Cell icon="mail" title="邮箱" detail={`${me.email?.address ?? '未绑定'}，用于接收准考证和通知`} />
      <Cell icon="bell" title="消息与通知渠道" detail="发给你的通知、各渠道的开关和测试结果" />
      <Cell icon="file-text" title="订单与报名" detail="删除账号后，付款记录依法去除个人信息后保留" />
    </Card>
  )
}
