import { View } from '@tarojs/components'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import type { IconName } from '../../../ui/icon/icon-name'
import { Notice } from '../../../ui/notice/notice'
import type { IdReport, ReportLine } from '../id-report'
import styles from './id-report-card.module.scss'

const ICON: Record<ReportLine['tone'], IconName> = {
  ok: 'circle-check',
  accent: 'info',
  warning: 'triangle-alert',
  danger: 'circle-alert',
}

/** What the pre-check found, beside what was checked, masked. */
export function IdReportCard({ report }: { report: IdReport }) {
  return (
    <Card title="核对结果">
      <View className={styles.lines}>
        {report.lines.map(({ tone, title, detail }) => (
          <Notice key={title} tone={tone} icon={ICON[tone]} title={title} detail={detail} />
        ))}
      </View>
      <Cell title="姓名" value={report.nameMasked} />
      <Cell title="证件号" value={report.numberMasked} />
    </Card>
  )
}
