import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { back, open, openOverTab } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { scrollToElement } from '../../../../platform/scroll'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { usePullDown } from '../../../../ui/use-reading'
import { CouponCard } from '../../components/coupon-card'
import { BindingDatesCard, CandidateCard, SubjectCard } from '../../components/details-cards'
import { OrderRefusalNotice, REFUSAL_ID } from '../../components/order-refusal-notice'
import { PriceBar } from '../../components/price-bar'
import { RulesCard } from '../../components/rules-card'
import { ConfirmStore } from '../../confirm-store'
import { type WayOn, wayOn } from '../../order-refusal'

const REMINDER_ID = 'accept-reminder'

interface ConfirmPageProps {
  code: string
  sittingId: string
}

/** The last look before an order: who, what, when, how much, and the rules. */
const ConfirmPage = observer(function ConfirmPage({ code, sittingId }: ConfirmPageProps) {
  const store = usePageStore((app) => new ConfirmStore(app, code, sittingId))
  const [reminded, setReminded] = useState(false)
  useDidShow(() => {
    void store.details.load()
  })
  usePullDown(() => store.reload())

  const buy = async () => {
    setReminded(!store.accepted)
    const order = await store.order()
    if (order) return openOverTab(routes.exams(), routes.order(order.id, true))
    scrollToElement(store.write.failure ? REFUSAL_ID : REMINDER_ID)
  }
  const toSittings = () => back(routes.sitting(code))
  const goOn = (way: WayOn) => {
    if ('reload' in way) return store.reload()
    if ('withoutCoupon' in way) return store.withoutCoupon()
    return way.url === routes.sitting(code) ? toSittings() : open(way.url)
  }

  return (
    <Page>
      <PageState resource={store.details} skeleton={[168, 168, 200, 96]}>
        {(details) => (
          <>
            {details.sitting?.choosable ? null : (
              <>
                <Notice
                  tone="warning"
                  title="这个考期已不能报名"
                  detail={details.sitting?.refusal?.text ?? '考期安排有变化，请重新选择。'}
                />
                <Button kind="ghost" wide onTap={toSittings}>
                  选择其他考期
                </Button>
              </>
            )}
            <SubjectCard {...details} />
            <CandidateCard me={details.me} />
            {details.sitting && <BindingDatesCard forecast={details.sitting.forecast} />}
            {details.sitting?.choosable && <CouponCard store={store.coupon} />}
            <RulesCard
              rules={details.rules}
              accepted={store.accepted}
              onAccept={(accepted) => store.accept(accepted)}
            />
            {reminded && !store.accepted && (
              <View id={REMINDER_ID}>
                <Notice tone="warning" title="请先阅读并同意考试规则" detail="勾选后即可支付。" />
              </View>
            )}
            <OrderRefusalNotice
              failure={store.write.failure}
              wayOn={store.write.failure && wayOn(store.write.failure, code)}
              onWayOn={goOn}
              onRetry={buy}
            />
            {details.sitting?.choosable && (
              <PriceBar
                amountFen={store.coupon.amountOf(details.certification.priceFen)}
                discountFen={store.coupon.discountFen}
                demo={details.certification.demoFigures}
              >
                <Button busy={store.write.busy} onTap={buy}>
                  确认并支付
                </Button>
              </PriceBar>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function ConfirmEntry() {
  const { code, sitting } = useRouter().params
  return code && sitting ? <ConfirmPage code={code} sittingId={sitting} /> : <IncompleteLink />
})
