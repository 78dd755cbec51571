import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { type WayPast, wayPast } from '../../../parts/hindrance/way-past'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { inSinglePageMode } from '../../../platform/scene'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../ui/button/button'
import { Price } from './price'

interface RegisterBarProps {
  certification: Schema<'Certification'>
  /** False when no coming sitting can be chosen. */
  registrable: boolean
}

/** The page's one action: past what stands against registering, to what is missing, or straight to the sittings. */
function wayOn({ code, registering }: Schema<'Certification'>): WayPast {
  if (registering?.hindrance) return wayPast(registering.hindrance)
  return { words: '报名', url: registering?.ready ? routes.sitting(code) : routes.checklist(code) }
}

/** What it costs and the way to register; absent in Moments, where the client's own bar stands there. */
export function RegisterBar({ certification, registrable }: RegisterBarProps) {
  const [hidden] = useState(inSinglePageMode)
  if (hidden) return null
  const { words, url } = wayOn(certification)
  const possible = registrable || !!certification.registering?.hindrance
  return (
    <BottomBar>
      <Price fen={certification.priceFen} demo={certification.demoFigures} large />
      <Button disabled={!possible} onTap={() => open(url)}>
        {possible ? words : '暂无可报考期'}
      </Button>
    </BottomBar>
  )
}
