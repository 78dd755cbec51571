import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Schema } from '../../../../api/contract-types'
import { Forecast } from '../../../../parts/forecast/forecast'
import { HindranceNotice } from '../../../../parts/register/register-button'
import { wayPast } from '../../../../parts/register/way-past'
import { backTo, open, openOverTab, whileHere } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { scrollToElement } from '../../../../platform/scroll'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Facts } from '../../../../ui/facts/facts'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { usePullDown } from '../../../../ui/use-reading'
import { COUPON_ID, CouponCard } from '../../components/coupon-card'
import { OrderRefusalNotice } from '../../components/order-refusal-notice'
import { PriceBar } from '../../components/price-bar'
import { RULES_ID, RulesCard } from '../../components/rules-card'
import { ConfirmStore, type Details } from '../../confirm-store'
import { type WayOn, wayOn } from '../../order-refusal'

/** For whom it is bought, masked. */
function CandidateCard({ me }: { me: Schema<'Me'> }) {
  return (
    <Card title="考生信息">
      <Facts
        facts={[
          ['姓名', me.cloudAccount?.nameMasked ?? '未认证'],
          ['证件号', me.cloudAccount?.idNumberMasked ?? '未认证'],
          ['手机号', me.phone ?? '未绑定'],
          ['邮箱', me.email?.confirmed ? me.email.address : '未确认'],
        ]}
      />
    </Card>
  )
}

interface PayBarProps {
  certification: Details['certification']
  store: ConfirmStore
  onPay: () => void
}

/** What is to be paid and the button that orders; where something stands against it, the way past that. */
const PayBar = observer(function PayBar({ certification, store: { coupon, write }, onPay }: PayBarProps) {
  const hindrance = certification.registering?.hindrance
  const way = hindrance && wayPast(hindrance)
  return (
    <PriceBar
      amountFen={coupon.amountOf(certification.priceFen)}
      discountFen={coupon.discountFen}
      demo={certification.demoFigures}
    >
      {way ? (
        <Button onTap={() => open(way.url)}>{way.words}</Button>
      ) : (
        <Button busy={coupon.asking.busy ? '正在验证' : write.busy && '正在下单'} onTap={onPay}>
          确认并支付
        </Button>
      )}
    </PriceBar>
  )
})

/** Whether it can be ordered as it stands: nobody accepts rules for what is refused. */
function isOpen({ certification, sitting }: Details): boolean {
  return sitting?.choosable === true && !certification.registering?.hindrance
}

interface ConfirmPageProps {
  code: string
  sittingId: string
}

/** The last look before an order: who, what, when, how much, and the rules. */
const ConfirmPage = observer(function ConfirmPage({ code, sittingId }: ConfirmPageProps) {
  const store = usePageStore((app) => new ConfirmStore(app, code, sittingId))
  const [reminded, setReminded] = useState(false)
  useDidShow(() => {
    // What stood in the way may be gone, and so may a price.
    void store.reload()
  })
  usePullDown(() => store.reload())

  const buy = async () => {
    setReminded(!store.accepted)
    const order = await whileHere(store.order())
    if (order) return openOverTab(routes.exams(), routes.order(order.id, true))
    if (!store.accepted) scrollToElement(RULES_ID)
    else if (store.coupon.wrong) scrollToElement(COUPON_ID)
  }
  const toSittings = () => backTo(routes.sitting(code))
  const goOn = (way: WayOn) => {
    if ('reload' in way) return store.reload()
    if ('withoutCoupon' in way) return store.withoutCoupon()
    return way.url === routes.sitting(code) ? toSittings() : open(way.url)
  }

  return (
    <Page bar>
      <PageState resource={store.details} skeleton={[440, 176, 66]}>
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
            <HindranceNotice certification={details.certification} />
            {details.sitting?.choosable && (
              <Forecast
                title={details.certification.name}
                certification={details.certification}
                sitting={details.sitting}
              />
            )}
            <CandidateCard me={details.me} />
            {isOpen(details) && (
              <>
                <CouponCard store={store.coupon} />
                <RulesCard
                  rules={details.rules}
                  accepted={store.accepted}
                  onAccept={(accepted) => store.accept(accepted)}
                />
              </>
            )}
            {reminded && !store.accepted && (
              <Notice outcome tone="warning" title="请先阅读并同意考试规则" detail="勾选后即可支付。" />
            )}
            <OrderRefusalNotice
              failure={store.write.failure}
              wayOn={store.write.failure && wayOn(store.write.failure, code, sittingId)}
              onWayOn={goOn}
              onRetry={buy}
            />
            {details.sitting?.choosable && (
              <PayBar certification={details.certification} store={store} onPay={buy} />
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
