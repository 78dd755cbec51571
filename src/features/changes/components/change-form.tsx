import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { CannotUndo } from '../../../parts/comparison/cannot-undo'
import { ComparisonCard } from '../../../parts/comparison/comparison'
import { DateText } from '../../../parts/date-text/date-text'
import { Steps } from '../../../parts/steps/steps'
import { BottomBar } from '../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { changeWords, wayOf } from '../change-kind'
import type { Change, ChangeStore } from '../change-store'
import { ConfirmSheet } from './confirm-sheet'
import { OptionList } from './option-list'
import { SubmitFailure } from './submit-failure'
import { WhatNow } from './what-now'

interface ChangeFormProps {
  change: Change
  store: ChangeStore
}

/** Choosing the new sitting with every consequence in sight, and confirming it once more. */
export const ChangeForm = observer(function ChangeForm({ change, store }: ChangeFormProps) {
  const say = useDateWords()
  const [asking, setAsking] = useState(false)
  const { registration, options } = change
  const { picked, kind } = store
  const words = changeWords(kind)
  const submit = () => {
    setAsking(false)
    void store.submit()
  }

  return (
    <>
      <Notice tone="warning" icon="triangle-alert" title={words.warning} detail={words.caution} />
      {options.applyUntil && (
        <Card>
          <Facts
            facts={[
              [
                words.until,
                <DateText
                  key="until"
                  title={words.until}
                  at={options.applyUntil}
                  form="minute"
                  provisional={options.provisional}
                  explanation={options.explanation}
                />,
              ],
            ]}
          />
        </Card>
      )}
      <WhatNow registration={registration} />
      <ComparisonCard ways={options.comparison} about={wayOf(kind)} />
      <OptionList
        title={words.choose}
        options={options.options}
        pickedId={picked?.sittingId ?? null}
        onPick={(sittingId) => store.pick(sittingId)}
      />
      {picked && (
        <Card title={`${words.verb} ${say(picked.examDate, 'day', picked.provisional)} 后的每个日子`}>
          <Steps steps={picked.steps} />
        </Card>
      )}
      <CannotUndo usesUp={options.usesUp} afterwards={options.afterwards} />
      <SubmitFailure failure={store.write.failure} onRetry={() => store.submit()} />
      <BottomBar>
        <Button wide busy={store.write.busy && '正在提交'} disabled={!picked} onTap={() => setAsking(true)}>
          {picked ? `${words.verb} ${say(picked.examDate, 'day', picked.provisional)}` : words.choose}
        </Button>
      </BottomBar>
      <ConfirmSheet
        open={asking}
        kind={kind}
        from={registration.sitting.examDate}
        to={picked}
        options={options}
        onConfirm={submit}
        onClose={() => setAsking(false)}
      />
    </>
  )
})
