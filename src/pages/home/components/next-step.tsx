import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { remaining, remainingText } from '../../../format/countdown'
import { known } from '../../../format/known'
import { DateText } from '../../../parts/date-text/date-text'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { routeOf } from '../../../platform/target'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { heading } from '../../../ui/heading'
import { useDateWords } from '../../../ui/use-date-words'
import { useNow } from '../../../ui/use-now'
import styles from './next-step.module.scss'

type NextStep = Schema<'NextStep'>

const ACTION: Record<NextStep['kind'], string> = {
  payOrder: '继续支付',
  completeChecklist: '去完成',
  ticketReady: '查看准考证',
  examToday: '考试日指引',
  awaitTicket: '查看安排',
  awaitResult: '查看安排',
  resultReady: '查看成绩',
  retakeBefore: '安排补考',
  paperAddress: '填写地址',
  certificateExpiring: '查看证书',
}

/** What the candidate should do now, with its date; a visitor is invited to choose. */
export function NextStepCard({ next, refreshedAt }: { next: NextStep | null; refreshedAt: number | null }) {
  const say = useDateWords()
  if (!next) return <Welcome />
  return (
    <View className={styles.hero}>
      <View className={styles.row}>
        <Text className={styles.small}>下一步</Text>
        {refreshedAt !== null && (
          <Text className={styles.small} data-passing>{`${say(refreshedAt, 'minute')} 更新`}</Text>
        )}
      </View>
      <Text className={styles.title} data-passing {...heading}>
        {next.title}
      </Text>
      <Text className={styles.subtitle} data-passing>
        {next.subtitle}
      </Text>
      <View className={`${styles.row} ${styles.foot}`} data-passing>
        <View>{next.at && <NextInstant {...next} at={next.at} />}</View>
        <Button kind="onHero" small onTap={() => open(routeOf(next.target))}>
          {known(ACTION, next.kind, '查看')}
        </Button>
      </View>
    </View>
  )
}

const MINUTE_MS = 60_000

/** Steps whose instant is the last one; of the others the subtitle says when. */
const TASKS: readonly NextStep['kind'][] = ['payOrder', 'retakeBefore', 'paperAddress', 'certificateExpiring']

/** The second matter, which must not wait behind the first. */
export function AlsoCard({ also: { kind, title, subtitle, at, provisional, target } }: { also: NextStep }) {
  const say = useDateWords()
  const now = useNow(MINUTE_MS)
  const over = at !== null && now !== null && now >= Date.parse(at)
  const until = at && `${say(at, 'minute', provisional)} ${over ? '已过，刷新后再看' : '前'}`
  const detail = until && TASKS.includes(kind) ? `${subtitle}，${until}` : subtitle
  return (
    <Card list passing>
      <Cell icon="clock" title={title} detail={detail} onTap={() => open(routeOf(target))} />
    </Card>
  )
}

/** What remains until the next step's instant, what happens then, and why then; the instant alone where nothing can be counted. */
function NextInstant({ title, at, atLabel, provisional, explanation }: NextStep & { at: string }) {
  const now = useNow()
  const left = now === null ? null : remaining(Date.parse(at), now)
  const counted = left && !left.over
  const label = atLabel ?? ''
  const then = left?.over ? '已过，刷新后再看' : counted ? label : label.replace(/^内/, '前')
  const date = { title, at, form: 'minute', provisional, explanation } as const
  return (
    <>
      {counted ? (
        <Text className={styles.count}>{remainingText(left)}</Text>
      ) : (
        <DateText className={styles.count} {...date} />
      )}
      <Text className={styles.small}> {then}</Text>
      {counted && explanation && (
        <View>
          <DateText className={styles.small} {...date} />
        </View>
      )}
    </>
  )
}

function Welcome() {
  return (
    <View className={styles.hero}>
      <Text className={styles.small}>从报名到准考证，每一步都有日期</Text>
      <Text className={styles.title} {...heading}>
        选择要参加的认证
      </Text>
      <Text className={styles.subtitle}>每月一次考期，支付前就能看清每个截止日。</Text>
      <View className={styles.alone}>
        <Button kind="onHero" small onTap={() => open(routes.catalogue())}>
          浏览认证
        </Button>
      </View>
    </View>
  )
}
