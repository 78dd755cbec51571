import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import { Secondary } from '../../../ui/page/page'
import type { TicketStore } from '../ticket-store'
import { useExamPhase } from '../use-exam-phase'
import { HandOver, MailEnded } from './entrance'
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
  // Nothing leads to an exam that is over.
  const over = useExamPhase(ticket.slot) === 'over'
  const { entrance } = ticket
  const { email } = store
  const mailEntrance = () => store.emailEntrance()
  const { ended, running } = store.phone
  return (
    <>
      <View className={styles.tasks}>
        {entrance && !over && (
          <HandOver
            mail={email}
            asking={running !== null}
            onCopy={() => store.copyEntrance(entrance.url)}
            onMail={mailEntrance}
          />
        )}
        <Secondary>
          {!over && (
            <Button
              small
              kind="ghost"
              icon="calendar-plus"
              busy={running === 'calendar' && '正在加入'}
              disabled={running !== null}
              onTap={() => store.addToCalendar(ticket)}
            >
              加入日历
            </Button>
          )}
          <Button
            small
            kind="ghost"
            icon="image-down"
            busy={running === 'picture' && '正在保存'}
            disabled={running !== null}
            onTap={() => store.savePicture(ticket)}
          >
            保存图片
          </Button>
        </Secondary>
      </View>
      <MailEnded name="考试入口" mail={email} onMail={mailEntrance} />
      {ended?.outcome === 'done' && ended.task === 'calendar' && (
        <Notice
          outcome
          tone="ok"
          icon="circle-check"
          title="已加入手机日历"
          detail={store.reminded ? '入场前 1 小时提醒' : undefined}
        />
      )}
      {ended?.outcome === 'done' && ended.task === 'picture' && (
        <Notice outcome tone="ok" icon="circle-check" title="已保存到相册" />
      )}
      {ended && <OutcomeNotice outcome={ended.outcome} {...TASK[ended.task]} />}
    </>
  )
})
