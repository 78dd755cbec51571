import type { components } from '../../../contract/schema'
import type { ContactRow, HelpRow } from '../repositories/help'

type Contact = components['schemas']['Contact']

/** Shown wherever the product could be mistaken for an official one. */
export const DISCLAIMER = '本产品为独立的认证考试报名助手，并非任何云服务商的官方产品。'

/** The contacts in force on a date: of those with one label, the latest that has begun. */
export function contactsOn(contacts: ContactRow[], date: string): Contact[] {
  const begun = contacts.filter(({ effectiveFrom }) => effectiveFrom <= date)
  return begun.filter(
    (each) => !begun.some((other) => other.label === each.label && other.effectiveFrom > each.effectiveFrom),
  )
}

/** Help as it stands on a date. Throws when no rules are in force. */
export function presentHelp(help: HelpRow, date: string): components['schemas']['Help'] {
  const rules = help.rules.filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1) ?? help.rules[0]
  if (!rules) throw new Error('there are no exam rules')
  const { version, title, items } = rules
  const trialExam = help.links
    .filter(({ purpose, effectiveFrom }) => purpose === 'trialExam' && effectiveFrom <= date)
    .at(-1)
  return {
    contacts: contactsOn(help.contacts, date),
    questions: help.questions,
    rules: { version, title, items },
    trialExamUrl: trialExam?.value ?? null,
    disclaimer: DISCLAIMER,
  }
}
