import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
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

/** What it costs and the way to register; absent in Moments, where the client's own bar stands there. */
export function RegisterBar({ certification, registrable }: RegisterBarProps) {
  const [hidden] = useState(inSinglePageMode)
  if (hidden) return null
  return (
    <BottomBar>
      <Price fen={certification.priceFen} demo={certification.demoFigures} large />
      <Button id="register" disabled={!registrable} onTap={() => open(routes.checklist(certification.code))}>
        {registrable ? '报名' : '暂无可报考期'}
      </Button>
    </BottomBar>
  )
}
