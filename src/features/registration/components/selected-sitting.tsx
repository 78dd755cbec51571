import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { sameDayBefore } from '../../../format/same-day'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { useApp } from '../../../stores/app-context'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Notice } from '../../../ui/notice/notice'
import { ForecastCard } from './forecast-card'
import { PriceBar } from './price-bar'

interface SelectedSittingProps {
  certification: Schema<'Certification'>
  sitting: Schema<'Sitting'>
}

/** Every consequence of the chosen sitting, another subject on its day, and the way on. */
export const SelectedSitting = observer(function SelectedSitting({
  certification,
  sitting,
}: SelectedSittingProps) {
  const { registrations } = useApp()
  const sameDay = sameDayBefore(sitting, certification, registrations.list.items)
  return (
    <>
      {sameDay && <Notice icon="clock" {...sameDay} />}
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
      <ForecastCard sitting={sitting} />
      <PriceBar amountFen={certification.priceFen} demo={certification.demoFigures}>
        <Button onTap={() => open(routes.confirm(certification.code, sitting.id))}>下一步</Button>
      </PriceBar>
    </>
  )
})
