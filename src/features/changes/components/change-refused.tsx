import { View } from '@tarojs/components'
import { ComparisonCard } from '../../../parts/comparison/comparison'
import { open, replaceWith } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Message } from '../../../ui/page-state/message'
import { useDateWords } from '../../../ui/use-date-words'
import { type ChangeKind, changeWords, wayOf } from '../change-kind'
import type { Change } from '../change-store'
import { wayOnAfter } from '../way-on'
import styles from './changes.module.scss'
import { WhatNow } from './what-now'

/** No change is possible: which rule says so, with its date, and what can be done instead. */
export function ChangeRefused({ kind, change }: { kind: ChangeKind; change: Change }) {
  const say = useDateWords()
  const { registration, options } = change
  const { refusal } = options
  const onwards = wayOnAfter(refusal?.code ?? '', registration.id, registration.certification.code)
  return (
    <View className={styles.refusal}>
      <Message
        icon="lock"
        title={changeWords(kind).refusedTitle}
        detail={refusal?.text ?? '没有可选的考期，可在新考期公布后再来查看。'}
      >
        <Button small onTap={() => replaceWith(onwards.url)}>
          {onwards.words}
        </Button>
        <Button small kind="quiet" onTap={() => open(routes.help())}>
          帮助与联系
        </Button>
      </Message>
      {refusal && (
        <Notice
          tone="neutral"
          icon="clock"
          title={`规则：${refusal.rule}`}
          detail={refusal.date && `日期：${say(refusal.date, 'minute', refusal.provisional)}`}
        />
      )}
      <WhatNow registration={registration} />
      <ComparisonCard ways={options.comparison} about={wayOf(kind)} />
    </View>
  )
}
