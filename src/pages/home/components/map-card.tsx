import { Text } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Card } from '../../../ui/card/card'
import { CertificationMap } from '../../../ui/certification-map/certification-map'
import styles from './map-card.module.scss'

/** The map with what the candidate has and is on the way to, and the way to every certification. */
export function MapCard({ map }: { map: Schema<'CertificationMap'> }) {
  const all = (
    <Text id="catalogue" className={styles.all} ariaRole="link" onClick={() => open(routes.catalogue())}>
      全部科目
    </Text>
  )
  return (
    <Card title="认证地图" extra={all}>
      <CertificationMap map={map} />
    </Card>
  )
}
