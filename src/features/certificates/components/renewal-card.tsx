import { useState } from 'react'
import type { Schema } from '../../../api/contract-types'
import { daysLeftText } from '../../../format/certificate'
import { type Explained, ExplainSheet } from '../../../parts/explain/explain-sheet'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { useDateWords } from '../../../ui/use-date-words'

/** Until when to sit again so that there is no gap, and why then; nothing once there is no such sitting. */
export function RenewalCard({ certificate }: { certificate: Schema<'Certificate'> }) {
  const say = useDateWords()
  const [explained, setExplained] = useState<Explained | null>(null)
  const { renewal } = certificate
  if (!renewal || certificate.status !== 'valid') return null
  const { lastSitting, provisional, explanation } = renewal
  const left = daysLeftText(certificate)
  return (
    <>
      <Card list>
        <Cell
          icon="calendar-days"
          title="续期计划"
          detail={`${left ? `有效期${left}。` : ''}最晚参加 ${say(lastSitting, 'date', provisional)} 考期，证书不断档`}
          onTap={() => setExplained({ title: '为什么是这个考期', explanation })}
        />
      </Card>
      <ExplainSheet explained={explained} onClose={() => setExplained(null)} />
    </>
  )
}
