import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { type ReactNode, useEffect, useState } from 'react'
import { sameDayBefore } from '../../format/same-day'
import { spoken } from '../../format/spoken'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Card } from '../../ui/card/card'
import { Cell } from '../../ui/cell/cell'
import { classNames } from '../../ui/class-names'
import { Icon } from '../../ui/icon/icon'
import { Notice } from '../../ui/notice/notice'
import { useDateWords } from '../../ui/use-date-words'
import { type Explained, ExplainSheet } from '../explain/explain-sheet'
import { SeatTag } from '../seat-tag/seat-tag'
import styles from './forecast.module.scss'
import { type Forecasted, forecastHead, forecastRows } from './forecast-rows'

interface ForecastProps extends Forecasted {
  title: string
  /** Stands to the right of the title. */
  extra?: ReactNode
}

/** What it means that the candidate has another subject on that day; nothing for a visitor. */
const SameDay = observer(function SameDay({ certification, sitting }: Forecasted) {
  const { session, registrations } = useApp()
  const { signedIn } = session
  useEffect(() => {
    if (signedIn) void registrations.list.refresh()
  }, [signedIn, registrations])
  const words = sameDayBefore(sitting, certification, registrations.list.items)
  return words && <Notice icon="clock" {...words} />
})

/** The whole forecast of a sitting on one screen, before anything is paid; a tap on a date explains it. */
export function Forecast({ title, extra, certification, sitting }: ForecastProps) {
  const [explained, setExplained] = useState<Explained | null>(null)
  return (
    <>
      <SameDay certification={certification} sitting={sitting} />
      <Card title={title} extra={extra}>
        <View className={styles.head}>
          <Text className={styles.quiet}>{forecastHead({ certification, sitting })}</Text>
          <SeatTag level={sitting.seatLevel} left={sitting.seatsLeft} />
        </View>
        {sitting.provisional && (
          <Text className={styles.provisional}>
            日期暂定：该年放假安排公布后若有变化，会通知已报名的考生。
          </Text>
        )}
        {forecastRows(sitting, useDateWords()).map(({ label, value, note, explained: why }) => (
          <View
            key={label}
            className={classNames(styles.row, why && styles.tappable)}
            ariaLabel={why ? spoken([label, value, note, '查看原因'].filter(Boolean).join('，')) : undefined}
            onClick={why ? () => setExplained(why) : undefined}
          >
            <View className={styles.words}>
              <Text className={styles.label}>{label}</Text>
              <Text className={styles.value}>{value}</Text>
              {note && <Text className={styles.note}>{note}</Text>}
            </View>
            {why && (
              <View className={styles.why}>
                <Icon name="info" size="small" />
              </View>
            )}
          </View>
        ))}
        <Text className={styles.foot}>选错认证不能更换，只能在退款截止前退款后重新报名。</Text>
        <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
      </Card>
      {sitting.mode === 'onSite' && (
        <Card list>
          <Cell
            icon="map-pin"
            title="查看考点"
            detail={`${sitting.city ?? '各城市'}的考点地址与电话`}
            onTap={() => open(routes.testCentres(sitting.city))}
          />
        </Card>
      )}
    </>
  )
}
