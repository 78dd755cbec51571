import type { DatedPolicy } from '../domain/policy'
import type { SeatPlan } from '../repositories/calendar/sittings'

/** The rules in force since the calendar begins. */
export const firstPolicy: DatedPolicy = {
  effectiveFrom: '2018-01-01',
  body: {
    shiftDays: 7,
    closesDaysBefore: 10,
    ticketWeekday: 1,
    slots: [
      { startsAt: '14:00', endsAt: '15:30' },
      { startsAt: '15:30', endsAt: '17:00' },
    ],
    entryMinutesBefore: 30,
    doorClosesMinutesAfter: 30,
    resultWorkingDays: 3,
    resultNoticeDays: 7,
    paperDays: 30,
    changeMonths: 3,
    refundHours: 120,
    refundTroubleHours: 4,
    refundDays: 7,
    orderMinutes: 15,
    noticeWorkingDays: 1,
    accountsPerPerson: 3,
    fewSeatsShare: 0.2,
    fewSeats: 40,
  },
}

/** The exam rules a candidate accepts before paying; a new version is a new row, never a changed one. */
export const rules = {
  version: '2020-01',
  title: '考试规则与报名须知',
  effectiveFrom: '2019-01-01',
  items: [
    '报名须使用本人实名认证的个人云账号；企业账号不能报名。姓名与证件号以实名信息为准，考试当天须携带同一证件。',
    '考试日前第 10 天 00:00 截止报名；截止后不能报名、退款或申请延期。',
    '支付后 5 × 24 小时内、且报名截止前可以退款；优惠码减免部分不退。选错认证不能更改，只能退款后重新报名。',
    '首次报名可申请一次延期，须在原考期报名截止前提出，新考期须在原考期后三个自然月内；延期后不能再次延期。',
    '首次考试未通过或缺考，可免费补考一次，补考须在原考期后三个自然月内；补考不能延期。',
    '线上考试须使用带摄像头和麦克风的电脑，系统为 Windows 7 及以上或 macOS，浏览器为新版 Chrome 或 QQ 浏览器，下载速度不低于 1 MB/s。手机不能参加考试。',
    '13:30 起可以入场，开考 30 分钟后停止入场，未入场视为缺考。第二场从 15:30 开始，入场时间相应顺延。',
    '线上考试全程开启摄像头和麦克风，由监考人员远程监考。周围不得有他人、书籍、笔记或其他电子设备。',
    '线上考试中不得离开摄像头范围；考试中不得切换到考试以外的页面，或以任何方式记录、传播试题。',
    '替考、作弊或泄露试题的，取消本次成绩；情节严重的，取消已获证书。',
    '考后第 3 个工作日起可以查询成绩。通过者同日可查看电子证书，纸质证书在考后 30 天内寄出。',
  ],
}

const CAPACITY = 200

/** An ordinary backend starts with every seat free. */
export const freeSeats: SeatPlan = () => ({ capacity: CAPACITY, taken: 0 })

/** Seats taken in the demo, by certification and months ahead; a spread that shows every state. */
const TAKEN: Record<string, number[]> = {
  practitioner: [120, 60, 12],
  'tca-developer': [150, CAPACITY - 6, 20],
  'tca-sysops': [168, CAPACITY, 35],
  'tca-architect': [CAPACITY - 38, 74, 31],
  'tcp-architect': [176, 90, 15],
}

/** The demo's seats: some sittings nearly full, one with six seats left and one sold out in the second month. */
export const demoSeats: SeatPlan = (code, ahead) => ({
  capacity: CAPACITY,
  taken: TAKEN[code]?.[ahead] ?? (ahead < 3 ? 24 : 0),
})

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
