import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { formerNamesText } from '../certification-facts'

/** What it takes to sit the exam: the certification before it, and a computer. */
export function Requirements({ certification }: { certification: Schema<'Certification'> }) {
  const { prerequisite } = certification
  const formerNames = formerNamesText(certification)
  return (
    <Card title="报考要求">
      {prerequisite ? (
        <Cell
          icon="award"
          title="须先通过"
          detail={prerequisite.name}
          onTap={() => open(routes.certification(prerequisite.code))}
        />
      ) : (
        <Cell icon="award" title="没有先修要求" detail="可以直接报考" />
      )}
      <Cell
        icon="monitor"
        title="须在电脑上考试"
        detail="线上考试要有摄像头和麦克风，Windows 7 及以上或 macOS，新版 Chrome 或 QQ 浏览器；手机不能作答"
      />
      {formerNames && (
        <Cell icon="file-text" title="曾用名" detail={`${formerNames}；以曾用名颁发的证书继续有效`} />
      )}
    </Card>
  )
}
