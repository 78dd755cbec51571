import type { Schema } from '../../../api/contract-types'
import { moneyText } from '../../../format/money'
import { modeText } from '../../../format/words'
import { Steps } from '../../../parts/steps/steps'
import { Card } from '../../../ui/card/card'
import { Facts } from '../../../ui/facts/facts'
import { useDateWords } from '../../../ui/use-date-words'
import { chancesOf } from '../chances'
import type { Details } from '../confirm-store'

/** The dates that bind as soon as the order is paid. */
const BINDING: readonly Schema<'DatedStep'>['kind'][] = ['refundEnds', 'registrationCloses', 'exam']

/** What is bought: subject, sitting and price. */
export function SubjectCard({ certification, sitting }: Details) {
  const say = useDateWords()
  return (
    <Card title={certification.name}>
      <Facts
        facts={[
          ['考试时间', sitting && say(sitting.slotStartsAt, 'full', sitting.provisional)],
          ['场次', sitting && '当日下午首场起，具体场次见准考证'],
          ['方式', sitting && `${modeText(sitting)} · ${certification.durationMinutes} 分钟`],
          [certification.demoFigures ? '价格（示例）' : '价格', moneyText(certification.priceFen)],
        ]}
      />
    </Card>
  )
}

/** For whom it is bought, masked. */
export function CandidateCard({ me }: { me: Schema<'Me'> }) {
  return (
    <Card title="考生信息">
      <Facts
        facts={[
          ['姓名', me.cloudAccount?.nameMasked ?? '未认证'],
          ['证件号', me.cloudAccount?.idNumberMasked ?? '未认证'],
          ['手机号', me.phone ?? '未绑定'],
          ['邮箱', me.email?.confirmed ? me.email.address : '未确认'],
        ]}
      />
    </Card>
  )
}

/** What can be changed until when, once more before paying. */
export function BindingDatesCard({ forecast }: { forecast: Schema<'Forecast'> }) {
  return (
    <>
      <Card title="付款后请留意">
        <Steps steps={forecast.steps.filter(({ kind }) => BINDING.includes(kind))} />
      </Card>
      <Card>
        <Facts facts={[...chancesOf(forecast, useDateWords()), ['更换科目', '不支持，只能退款后重新报名']]} />
      </Card>
    </>
  )
}
