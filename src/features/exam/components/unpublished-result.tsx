import { dateText } from '../../../format/date'
import { replaceWith } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Message } from '../../../ui/page-state/message'
import type { Unpublished } from '../result-store'

interface UnpublishedResultProps {
  unpublished: Unpublished
  registrationId: string
}

/** The result is not out: from when it can be seen. */
export function UnpublishedResult({ unpublished, registrationId }: UnpublishedResultProps) {
  const { title, detail, from } = unpublished
  return (
    <Message icon="clock" title={from ? `${dateText(from)} 起可查成绩` : title} detail={detail}>
      <Button id="to-registration" small onTap={() => replaceWith(routes.registration(registrationId))}>
        查看报名详情
      </Button>
    </Message>
  )
}
