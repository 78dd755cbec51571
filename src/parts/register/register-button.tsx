import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Schema } from '../../api/contract-types'
import { open, whileHere } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { scrollToElement } from '../../platform/scroll'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { Notice } from '../../ui/notice/notice'
import { useDateWords } from '../../ui/use-date-words'
import { register, wayToOrder } from './register'

type Certification = Schema<'Certification'>

const HINDRANCE_ID = 'hindrance'

/** Why this candidate cannot register now, before anything is asked for; or that they can sit it again without paying. */
export const HindranceNotice = observer(function HindranceNotice({
  certification: { registering },
}: {
  certification: Certification
}) {
  const say = useDateWords()
  if (registering?.hindrance) {
    const { title, detail } = registering.hindrance
    return (
      <View id={HINDRANCE_ID}>
        <Notice tone="warning" title={title} detail={detail} />
      </View>
    )
  }
  if (!registering?.freeRetake) return null
  const { registrationId, until, provisional } = registering.freeRetake
  return (
    <Notice
      tone="accent"
      title="这项认证可以免费补考"
      detail={`补考报名${say(until, 'minute', provisional)} 截止；在这里报名要另外付费。`}
      action={
        <Button small kind="quiet" onTap={() => open(routes.retake(registrationId))}>
          安排免费补考
        </Button>
      }
    />
  )
})

interface RegisterButtonProps {
  certification: Certification
  /** The sitting that is offered; null while none is known. */
  sittingId: string | null
  /** Reads the certification anew, for a visitor who has signed in. */
  readAgain: () => Promise<Certification | null>
}

/** Registers for a sitting: signs a visitor in, then leads to what comes next. */
export const RegisterButton = observer(function RegisterButton(props: RegisterButtonProps) {
  const { certification, sittingId, readAgain } = props
  const { session } = useApp()
  const [busy, setBusy] = useState(false)
  const go = async () => {
    setBusy(true)
    const url = await whileHere(register(session, certification, sittingId, readAgain))
    setBusy(false)
    if (url) await open(url)
    else scrollToElement(HINDRANCE_ID)
  }
  return (
    <Button busy={busy && '请稍候'} onTap={go}>
      {wayToOrder(certification, sittingId).words}
    </Button>
  )
})
