import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'

interface SignOutProps {
  nextExam: Schema<'RegistrationSummary'> | null
  onSignOut: () => void
}

/** Signs out, after one question that says what goes with it. */
export function SignOut({ nextExam, onSignOut }: SignOutProps) {
  const [asking, setAsking] = useState(false)
  const say = useDateWords()
  const signOut = () => {
    setAsking(false)
    onSignOut()
  }
  return (
    <>
      <Button kind="quiet" wide onTap={() => setAsking(true)}>
        退出登录
      </Button>
      <Sheet title="退出登录？" open={asking} onClose={() => setAsking(false)}>
        {nextExam && (
          <Notice
            tone="warning"
            title={`${say(nextExam.startsAt, 'full', nextExam.sitting.provisional)} 有考试`}
            detail={
              nextExam.status === 'awaitingTicket'
                ? `${nextExam.certification.name}的准考证发放后，需要重新登录才能查看；考前请重新登录。`
                : `${nextExam.certification.name}的准考证会从本机移除，没有网络时打不开；考前请重新登录。`
            }
          />
        )}
        <Text>
          离线保存的准考证、证书和其他个人内容会从本机移除。账号、报名和证书不受影响，再次用微信登录即可看到。
        </Text>
        <Button kind="danger" wide label="确认退出登录" onTap={signOut}>
          退出登录
        </Button>
        <Button kind="quiet" wide onTap={() => setAsking(false)}>
          保持登录
        </Button>
      </Sheet>
    </>
  )
}
