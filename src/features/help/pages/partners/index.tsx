import { Text } from '@tarojs/components'
import { ContactRows } from '../../../../parts/contact-rows/contact-rows'
import { callPhone, copyText } from '../../../../platform/phone'
import { usePageStore } from '../../../../stores/app-context'
import type { ContactUse } from '../../../../stores/contact-use'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Stack } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { Tag } from '../../../../ui/tag/tag'
import { useReadingOnce } from '../../../../ui/use-reading'
import { PartnerFilters } from '../../components/partner-filters'
import type { ReachablePartner } from '../../partner-filter'
import { PartnersStore } from './partners-store'

/** One training partner: its city and the ways to reach it. */
function PartnerCard({ partner, contacts, store }: ReachablePartner & { store: ContactUse }) {
  return (
    <Card title={partner.name} extra={<Tag tone="neutral">{partner.city}</Tag>}>
      <ContactRows contacts={contacts} store={store} />
      {contacts.length === 0 && <Text>暂无公开的联系方式</Text>}
    </Card>
  )
}

/** The training partners by city and name, one tap to reach each. */
export default definePage(function PartnersPage() {
  const store = usePageStore((app) => new PartnersStore(app, { call: callPhone, copy: copyText }))
  useReadingOnce(() => store.list.load())

  return (
    <Page>
      <PageState resource={store.list} skeleton={[100, 212, 238]}>
        {({ cities }) => (
          <>
            <Notice
              tone="accent"
              title="合作伙伴渠道"
              detail="由培训合作伙伴招收的考生，凭其发放的优惠码在授权报名系统报名。该渠道的订单不在本小程序中，请联系发码的合作伙伴。"
            />
            <PartnerFilters store={store} cities={cities} />
            <Stack>
              {store.shown.map((reachable) => (
                <PartnerCard key={reachable.partner.id} {...reachable} store={store.contacts} />
              ))}
              {store.hidden > 0 && (
                <Button kind="quiet" wide small onTap={() => store.showMore()}>
                  {`继续显示（还有 ${store.hidden} 家）`}
                </Button>
              )}
              {store.shown.length === 0 && (
                <Message icon="search" title="没有找到合作伙伴" detail="换一个城市或名称试试。">
                  <Button small onTap={() => store.showEverything()}>
                    查看全部
                  </Button>
                </Message>
              )}
            </Stack>
          </>
        )}
      </PageState>
    </Page>
  )
})
