import type { Failure } from '../../../api/failure'
import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Notice } from '../../../ui/notice/notice'
import { useDateWords } from '../../../ui/use-date-words'
import { obstacleOf } from '../way-on'

/** Why the change was not made: of a refusal its rule and date, of anything else how to go on. */
export function SubmitFailure({ failure, onRetry }: { failure: Failure | null; onRetry: () => void }) {
  const say = useDateWords()
  if (failure?.kind !== 'problem') return <FailureNotice failure={failure} onRetry={onRetry} />
  const { title, detail, rule, date, incident } = failure.problem
  const obstacle = obstacleOf(failure)
  const ruleText = rule ? `规则：${rule}${date ? `（${say(date, 'minute')}）` : ''}。` : ''
  return (
    <Notice
      outcome
      tone="danger"
      icon="circle-alert"
      title={title}
      detail={`${detail}${ruleText}（问题编号 ${incident}）`}
      action={
        obstacle && (
          <Button small kind="danger" onTap={() => open(obstacle.url)}>
            {obstacle.words}
          </Button>
        )
      }
    />
  )
}
