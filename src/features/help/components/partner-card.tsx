import { Text } from '@tarojs/components'
import type { ContactUse } from '../../../stores/contact-use'
import { Card } from '../../../ui/card/card'
import { ContactRows } from '../../../ui/contact-rows/contact-rows'
import { Tag } from '../../../ui/tag/tag'
import type { ReachablePartner } from '../partner-filter'

/** One training partner: its city and the ways to reach it. */
export function PartnerCard({ partner, contacts, store }: ReachablePartner & { store: ContactUse }) {
  return (
    <Card title={partner.name} extra={<Tag tone="neutral">{partner.city}</Tag>}>
      <ContactRows contacts={contacts} store={store} idPrefix={`partner-${partner.id}`} />
      {contacts.length === 0 && <Text>暂无公开的联系方式</Text>}
    </Card>
  )
}
