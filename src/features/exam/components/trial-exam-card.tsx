import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import type { DeviceCheckStore } from '../device-check-store'
import { Entrance, HandOver, MailEnded } from './entrance'
import styles from './ticket-tasks.module.scss'

const NAME = '试考入口'

interface TrialExamCardProps {
  store: DeviceCheckStore
  /** Null while the exam body has not given one. */
  entrance: Schema<'Entrance'> | null
}

/** The trial exam, handed from the phone to the computer as the exam itself. */
export const TrialExamCard = observer(function TrialExamCard({ store, entrance }: TrialExamCardProps) {
  if (!entrance) {
    return (
      <Card title="试考">
        <Text>试考链接由考试机构提供，公布后会显示在这里。请先完成下面的检查。</Text>
      </Card>
    )
  }
  const { ended } = store.phone
  const mail = () => store.emailTrialExam()
  return (
    <>
      <Card title="试考">
        <Text>用考试那天的电脑和网络走一遍，系统会检查摄像头、麦克风和网速。手机上打不开试考。</Text>
        <Entrance name={NAME} qrText={entrance.url} entrance={entrance} />
        <View className={styles.tasks}>
          <HandOver
            mail={store.email}
            asking={store.phone.running !== null}
            onCopy={() => store.copyTrialExam(entrance.url)}
            onMail={mail}
          />
        </View>
      </Card>
      <MailEnded name={NAME} mail={store.email} onMail={mail} />
      {ended && (
        <OutcomeNotice outcome={ended.outcome} what="复制" otherwise="可改用短码，或把入口发到邮箱。" />
      )}
    </>
  )
})
