/**
 * Contacts shown until the operator enters the real ones; the values are reserved ones that reach nobody, and each
 * label says so.
 */
export const contacts = [
  {
    id: 'hotline',
    kind: 'phone' as const,
    label: '考试服务热线（示例）',
    value: '400-000-0000',
    hours: '工作日 9:00–18:00',
    effectiveFrom: '2019-01-01',
    position: 1,
  },
  {
    id: 'exam-day',
    kind: 'phone' as const,
    label: '考试日技术支持（示例）',
    value: '400-000-0001',
    hours: '考试日 13:00–17:30',
    effectiveFrom: '2019-01-01',
    position: 2,
  },
  {
    id: 'mail',
    kind: 'email' as const,
    label: '服务邮箱（示例）',
    value: 'service@example.com',
    hours: null,
    effectiveFrom: '2019-01-01',
    position: 3,
  },
]
