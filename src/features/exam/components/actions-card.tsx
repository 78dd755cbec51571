import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Tag } from '../../../ui/tag/tag'
import { useDateWords } from '../../../ui/use-date-words'
import { otherActions } from '../registration-actions'

/** What can be done about the registration; what cannot says the rule and the date. One that was given back is over. */
export function ActionsCard({ registration }: { registration: Schema<'Registration'> }) {
  const actions = otherActions(registration, useDateWords())
  if (registration.status === 'refunded' || actions.length === 0) return null
  return (
    <Card list>
      {actions.map((action) =>
        'url' in action ? (
          <Cell
            key={action.kind}
            icon={action.icon}
            title={action.title}
            detail={action.detail}
            onTap={() => open(action.url)}
          />
        ) : (
          <Cell
            key={action.kind}
            icon={action.icon}
            title={action.title}
            detail={action.detail}
            value={<Tag tone="neutral">{action.kind === 'viewResult' ? '未公布' : '不可办理'}</Tag>}
          />
        ),
      )}
    </Card>
  )
}
