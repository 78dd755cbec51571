import { headFigure, StateHead } from '../../../ui/state-head/state-head'
import { orderWords } from '../order-words'
import type { OrderStage } from '../payment-phase'
import { PayClock } from './pay-clock'

interface OrderHeadProps {
  stage: OrderStage
  /** The order became a registration once. */
  registered: boolean
  /** RFC 3339; the end of the time to pay. */
  expiresAt: string
  onOver: () => void
}

/** Where the order stands, in large type; while it waits for the payment, the time that is left. */
export function OrderHead({ stage, registered, expiresAt, onOver }: OrderHeadProps) {
  const { icon, tone, title, detail } = orderWords(stage, registered)
  return (
    <StateHead id={`order-${stage}`} tone={tone} icon={icon} title={title} details={[detail]}>
      {stage === 'unpaid' && <PayClock className={headFigure} expiresAt={expiresAt} onOver={onOver} />}
    </StateHead>
  )
}
