import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { RegisterButton } from '../../../parts/register/register-button'
import { inSinglePageMode } from '../../../platform/scene'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../ui/button/button'
import type { DetailStore } from '../pages/detail/detail-store'
import { Price } from './price'

interface RegisterBarProps {
  certification: Schema<'Certification'>
  store: DetailStore
}

/** What it costs and the way to register; absent in Moments, where the client's own bar stands there. */
export const RegisterBar = observer(function RegisterBar({ certification, store }: RegisterBarProps) {
  const [hidden] = useState(inSinglePageMode)
  if (hidden) return null
  const possible = store.registrable || !!certification.registering?.hindrance
  return (
    <BottomBar>
      <Price fen={certification.priceFen} demo={certification.demoFigures} large />
      {possible ? (
        <RegisterButton
          certification={certification}
          sittingId={store.nearest?.id ?? null}
          readAgain={() => store.readAgain()}
        />
      ) : (
        <Button disabled>暂无可报考期</Button>
      )}
    </BottomBar>
  )
})
