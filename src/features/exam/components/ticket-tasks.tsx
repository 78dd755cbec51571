import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Notice } from '../../../ui/notice/notice'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import type { TicketStore } from '../ticket-store'
import styles from './ticket-tasks.module.scss'

const TASK = {
  copy: { what: '复制', otherwise: '可改用短码，或把入口发到邮箱。' },
  calendar: { what: '加入日历', otherwise: '请自行记下考试时间。' },
  picture: { what: '保存图片', otherwise: '可截屏保存准考证。' },
}

/** The ticket's way out of the phone: to the computer, the calendar, the album. */
export const TicketTasks = observer(function TicketTasks(props: {
  store: TicketStore
  ticket: Schema<'Ticket'>
}) {
  const { store, ticket } = props
  const { entrance } = ticket
  const { email, sentTo } = store
  const { ended, running } = store.phone
  return (
    <>
      <View className={styles.tasks}>
        {entrance && (
          <>
            <Button small kind="ghost" icon="copy" onTap={() => store.copyEntrance(entrance.url)}>
              复制链接
            </Button>
            <Button
              small
              kind="ghost"
              icon="mail"
              busy={email.busy && '正在发送'}
              onTap={() => store.emailEntrance()}
            >
              发到邮箱
            </Button>
          </>
        )}
        <Button
          small
          kind="ghost"
          icon="calendar-plus"
          busy={running === 'calendar' && '正在加入'}
          onTap={() => store.addToCalendar(ticket)}
        >
          加入日历
        </Button>
        <Button
          small
          kind="ghost"
          icon="image-down"
          busy={running === 'picture' && '正在保存'}
          onTap={() => store.savePicture(ticket)}
        >
          保存图片
        </Button>
      </View>
      {sentTo && (
        <Notice
          outcome
          tone="ok"
          icon="circle-check"
          title="考试入口已发送"
          detail={`请在电脑上查收 ${sentTo}`}
        />
      )}
      {ended?.outcome === 'done' && ended.task === 'calendar' && (
        <Notice outcome tone="ok" icon="circle-check" title="已加入手机日历" detail="入场前 1 小时提醒" />
      )}
      {ended?.outcome === 'done' && ended.task === 'picture' && (
        <Notice outcome tone="ok" icon="circle-check" title="已保存到相册" />
      )}
      <FailureNotice failure={email.failure} onRetry={() => store.emailEntrance()} />
      {ended && <OutcomeNotice outcome={ended.outcome} {...TASK[ended.task]} />}
    </>
  )
})
