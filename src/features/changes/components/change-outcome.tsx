import { useEffect } from 'react'
import type { Schema } from '../../../api/contract-types'
import { DateText } from '../../../parts/date-text/date-text'
import { Steps } from '../../../parts/steps/steps'
import { replaceWith } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { scrollToElement } from '../../../platform/scroll'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { headFigure, StateHead } from '../../../ui/state-head/state-head'
import { useDateWords } from '../../../ui/use-date-words'
import { type ChangeKind, changeWords } from '../change-kind'

/** The form was left far down; what came of it stands at the top. */
const OUTCOME_ID = 'change-outcome'

interface ChangeOutcomeProps {
  kind: ChangeKind
  /** The registration as it was. */
  before: Schema<'Registration'>
  /** The registration on its new sitting, or that of the retake. */
  after: Schema<'Registration'>
}

/** The change is made: the new date in large type, and every date that follows from it. */
export function ChangeOutcome({ kind, before, after }: ChangeOutcomeProps) {
  const say = useDateWords()
  const words = changeWords(kind)
  useEffect(() => scrollToElement(OUTCOME_ID), [])
  return (
    <>
      <StateHead
        id={OUTCOME_ID}
        tone="ok"
        icon="circle-check"
        title={words.done}
        details={[
          `${after.certification.name} · 原考期 ${say(before.sitting.examDate, 'date')}`,
          words.doneDetail,
        ]}
      >
        <DateText
          className={headFigure}
          title="考试时间"
          at={after.slot.startsAt}
          form="full"
          provisional={after.sitting.provisional}
          explanation={after.sitting.explanation}
        />
      </StateHead>
      <Card title="新的日期">
        <Steps steps={after.timeline} />
      </Card>
      <BottomBar>
        <Button wide onTap={() => replaceWith(routes.registration(after.id))}>
          查看报名详情
        </Button>
      </BottomBar>
    </>
  )
}
