import { observer } from 'mobx-react-lite'
import { copyText } from '../../../../platform/clipboard'
import { callPhone } from '../../../../platform/phone-call'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Notice } from '../../../../ui/notice/notice'
import { Page } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReadingOnce } from '../../../../ui/use-reading'
import { PartnerCard } from '../../components/partner-card'
import { PartnerFilters } from '../../components/partner-filters'
import { PartnersStore } from './partners-store'

/** The training partners by city and name, one tap to reach each. */
export default observer(function PartnersPage() {
  const store = usePageStore((app) => new PartnersStore(app, { call: callPhone, copy: copyText }))
  useReadingOnce(() => store.list.load())

  return (
    <Page>
      <PageState resource={store.list} skeleton={[84, 168, 168, 168]}>
        {({ cities }) => (
          <>
            <Notice
              tone="accent"
              title="合作伙伴渠道"
              detail="由培训合作伙伴招收的考生，凭其发放的考试券在授权报名系统报名。该渠道的订单不在本小程序中，请联系发券的合作伙伴。"
            />
            <PartnerFilters store={store} cities={cities} />
            {store.shown.map((reachable) => (
              <PartnerCard key={reachable.partner.id} {...reachable} store={store.contacts} />
            ))}
            {store.hidden > 0 && (
              <Button id="more-partners" kind="quiet" wide small onTap={() => store.showMore()}>
                {`继续显示（还有 ${store.hidden} 家）`}
              </Button>
            )}
            {store.shown.length === 0 && (
              <Message icon="search" title="没有找到合作伙伴" detail="换一个城市或名称试试。">
                <Button id="show-everything" small onTap={() => store.showEverything()}>
                  查看全部
                </Button>
              </Message>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})
