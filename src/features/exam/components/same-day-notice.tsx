import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { sameDayOrder } from '../../../format/same-day'
import { useApp } from '../../../stores/app-context'
import { Notice } from '../../../ui/notice/notice'

/** Order and gap of the two subjects, where the candidate sits another one on the same day. */
export const SameDayNotice = observer(function SameDayNotice({
  registration,
}: {
  registration: Schema<'Registration'>
}) {
  const { registrations } = useApp()
  const words = sameDayOrder(registration, registrations.list.items)
  return words && <Notice icon="clock" {...words} />
})
