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
import { Notice } from '../../../ui/notice/notice'
import styles from './coupon-card.module.scss'

/** What the code is: what it takes off here, which other route it belongs to, or why it does not count. */
export function CouponAnswer({ answer }: { answer: Schema<'CouponCheck'> }) {
  const contacts = usePageStore(() => new ContactUse({ call: callPhone, copy: copyText }))
  const { usable, route, title, detail, discountFen, amountFen } = answer
  return (
    <View className={styles.answer}>
      <Notice
        tone={usable ? 'ok' : 'warning'}
        icon={usable ? 'circle-check' : 'info'}
        title={title}
        detail={detail}
      />
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
    </View>
  )
}
