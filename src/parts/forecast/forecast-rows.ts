import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'
import { moneyText } from '../../format/money'
import { modeText } from '../../format/words'
import type { Explained } from '../explain/explain-sheet'

/** One line of a forecast; `explained` where its date says why it is that one. */
interface ForecastRow {
  label: string
  value: string
  /** Said below it: when the doors open and close, and who says in which slot. */
  note: string | null
  explained: Explained | null
}

/** What a forecast is of. */
export interface Forecasted {
  certification: Pick<Schema<'Certification'>, 'code' | 'durationMinutes' | 'priceFen' | 'demoFigures'>
  sitting: Schema<'Sitting'>
}

/** Registering is now, and the notice brings only what can be looked up days before. */
const LEFT_OUT: readonly Schema<'DatedStep'>['kind'][] = ['registered', 'resultNotice']

/** How and how long it is sat, and what it costs. */
export function forecastHead({ certification, sitting }: Forecasted): string {
  const { durationMinutes, priceFen, demoFigures } = certification
  const price = `${moneyText(priceFen)}${demoFigures ? '（示例价）' : ''}`
  return `${modeText(sitting)} · ${durationMinutes} 分钟 · ${price}`
}

/** Every consequence of choosing a sitting, a line each: its dates, and the chances that come with it. */
export function forecastRows(
  { forecast, provisional }: Pick<Schema<'Sitting'>, 'forecast' | 'provisional'>,
  say: DateWords,
): ForecastRow[] {
  const { steps, deferralDates, provisionalDates, retakeUntil } = forecast
  const dates = steps.filter(({ kind }) => !LEFT_OUT.includes(kind))
  return [
    ...dates.map((step) => ({
      label: step.title,
      value: say(step.at, step.kind === 'exam' ? 'full' : step.precision, step.provisional),
      note: step.kind === 'exam' ? `${step.detail} · 场次见准考证` : null,
      explained: step,
    })),
    ...(deferralDates.length > 0
      ? [
          line(
            '可延期一次',
            `到 ${deferralDates.map((date) => say(date, 'day', provisionalDates?.includes(date))).join('、')}`,
          ),
          line('可免费补考一次', `${say(retakeUntil, 'day', provisional)}（含）前的考期`),
        ]
      : [line('延期与免费补考', '三个月内目前没有可选的考期')]),
  ]
}

function line(label: string, value: string): ForecastRow {
  return { label, value, note: null, explained: null }
}
