/** Links shown until the operator enters the real ones; example.com reaches nobody. */
export const links = [
  {
    id: 'trial-exam',
    purpose: 'trialExam' as const,
    label: '试考入口（示例）',
    value: 'https://exam.example.com/trial',
    effectiveFrom: '2019-01-01',
  },
  {
    id: 'partner-registration',
    purpose: 'partnerRegistration' as const,
    label: '授权报名系统（示例）',
    value: 'https://partners.example.com/register',
    effectiveFrom: '2019-01-01',
  },
]
