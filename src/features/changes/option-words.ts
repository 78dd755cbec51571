import type { DateWords } from '../../format/date'
import type { Explained } from '../../parts/explain/explain-sheet'
import type { ChangeOption } from './change-store'

/** The step whose day matters most when choosing: by when the ticket is out, in the backend's words. */
export function ticketStepOf({ steps }: ChangeOption): ChangeOption['steps'][number] | undefined {
  return steps.find(({ kind }) => kind === 'ticket')
}

/** Why a sitting cannot be chosen: the rule that refuses, what it leads to here, and what to do. */
export function whyNot(
  { examDate, provisional, refusal, explanation }: ChangeOption,
  say: DateWords,
): Explained {
  const title = `${say(examDate, 'date', provisional)} 为什么不可选`
  if (!refusal) return { title, explanation }
  const { rule, text } = refusal
  const derivation = `${text}。${explanation.derivation}`
  return { title, explanation: { rule, derivation, afterwards: '请选择列表中可选的考期。' } }
}
