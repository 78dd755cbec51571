import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { moneyText } from '../../../format/money'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Disclosure } from '../../../ui/disclosure/disclosure'
import { Field } from '../../../ui/field/field'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Notice } from '../../../ui/notice/notice'
import { Stack } from '../../../ui/page/page'
import type { CouponStore } from '../coupon-store'
import { CouponAnswer } from './coupon-answer'
import styles from './coupon-card.module.scss'

/** Where on the page a coupon is typed in. */
export const COUPON_ID = 'coupon'

/** A coupon code, folded away until the candidate has one; what came of it stands below, and stays in sight. */
export const CouponCard = observer(function CouponCard({ store }: { store: CouponStore }) {
  const { answer, discountFen } = store
  return (
    <>
      <Card list>
        <Disclosure
          id={COUPON_ID}
          label={discountFen > 0 ? `优惠码 · 已减 ${moneyText(discountFen)}` : '优惠码'}
          unfolded={store.unfolded}
          onTap={() => store.toggle()}
        >
          <View className={styles.content}>
            <Field
              label="有优惠码请填在这里"
              value={store.code}
              limit={40}
              placeholder="字母、数字和连字符"
              error={store.wrong ? '优惠码为 4 至 32 位字母、数字或连字符' : null}
              onInput={(code) => store.type(code)}
              onConfirm={() => store.check()}
            />
            <Stack>
              {answer ? (
                <Button small kind="quiet" onTap={() => store.remove()}>
                  清除
                </Button>
              ) : (
                <Button small kind="ghost" busy={store.asking.busy && '正在验证'} onTap={() => store.check()}>
                  验证
                </Button>
              )}
              {answer && <CouponAnswer answer={answer} />}
            </Stack>
          </View>
        </Disclosure>
      </Card>
      <Stack>
        <FailureNotice failure={store.asking.failure} onRetry={() => store.check()} />
        {answer && (
          <Notice
            outcome
            tone={answer.usable ? 'ok' : 'warning'}
            icon={answer.usable ? 'circle-check' : 'info'}
            title={answer.title}
            detail={answer.detail}
          />
        )}
      </Stack>
    </>
  )
})
