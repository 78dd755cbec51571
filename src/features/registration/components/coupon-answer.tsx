import { View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { moneyText } from '../../../format/money'
import { ContactRows } from '../../../parts/contact-rows/contact-rows'
import { open } from '../../../platform/navigation'
import { callPhone, copyText } from '../../../platform/phone'
import { routes } from '../../../platform/routes'
import { usePageStore } from '../../../stores/app-context'
import { ContactUse } from '../../../stores/contact-use'
import { Button } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'

/** What follows from a code: what is left to pay here, or whom it belongs to on the other route. */
export function CouponAnswer({ answer }: { answer: Schema<'CouponCheck'> }) {
  const contacts = usePageStore(() => new ContactUse({ call: callPhone, copy: copyText }))
  const { usable, route, discountFen, amountFen } = answer
  return (
    <>
      {usable && (
        <Facts
          facts={[
            ['优惠', `-${moneyText(discountFen)}`],
            ['优惠后应付', moneyText(amountFen)],
          ]}
        />
      )}
      {route === 'partner' && (
        <>
          <View>
            <ContactRows contacts={answer.contacts} store={contacts} />
          </View>
          <Button small kind="ghost" onTap={() => open(routes.partners())}>
            查看合作伙伴名单
          </Button>
        </>
      )}
    </>
  )
}
