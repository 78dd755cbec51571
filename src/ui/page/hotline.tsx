import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { open } from '../../platform/navigation'
import type { Outcome } from '../../platform/outcome'
import { callPhone } from '../../platform/phone'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../button/button'
import { CalledNotice } from '../notice/outcome-notice'

/** The hotline, one tap away on every page of 长辈版; where its number was never read, the way to the page that has it. */
export const Hotline = observer(function Hotline() {
  const { comfort } = useApp()
  const { hotline } = comfort
  const [called, setCalled] = useState<Outcome | null>(null)
  useEffect(() => void comfort.readHotline(), [comfort])
  const call = async () => (hotline ? setCalled(await callPhone(hotline)) : open(routes.help()))
  return (
    <>
      <Button kind="ghost" icon="phone" onTap={call}>
        打服务热线
      </Button>
      <CalledNotice outcome={called} number={hotline} />
    </>
  )
})
