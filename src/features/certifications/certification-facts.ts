import type { Schema } from '../../api/contract-types'
import { withYear } from '../../format/date'

type Certification = Schema<'Certification'>

/** A figure with its name. */
export interface Fact {
  label: string
  value: string
}

/** The figures of a certification's exam; demo figures say so. */
export function factsOf(certification: Certification): Fact[] {
  const { durationMinutes, questionCount, passingScore, maximumScore, validityYears } = certification
  return [
    { label: '考试时长', value: `${durationMinutes} 分钟` },
    { label: '题量', value: `${questionCount} 题` },
    {
      label: certification.demoFigures ? '合格线（示例）' : '合格线',
      value: `${passingScore} / ${maximumScore} 分`,
    },
    { label: '证书有效期', value: `${validityYears} 年` },
    { label: '模拟考试', value: certification.mockExam ? '提供' : '暂无' },
    { label: '考期', value: certification.schedule === 'monthly' ? '每月一次' : '单独公布' },
  ]
}

/** 云架构师（至 2020年3月1日）, the names it had before; null when it always had this one. */
export function formerNamesText({ formerNames }: Pick<Certification, 'formerNames'>): string | null {
  if (formerNames.length === 0) return null
  return formerNames.map(({ name, until }) => `${name}（至 ${withYear(until, 'day')}）`).join('、')
}
