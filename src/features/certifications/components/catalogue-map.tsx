import { Text } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { Card } from '../../../ui/card/card'
import { CertificationMap } from '../../../ui/certification-map/certification-map'
import { mapOf } from '../catalogue-groups'
import styles from './catalogue-map.module.scss'

/** The way up: directions side by side, each level resting on the one below it. */
export function CatalogueMap({ items }: { items: readonly Schema<'CertificationSummary'>[] }) {
  return (
    <Card title="晋级路径">
      <CertificationMap map={mapOf(items)} />
      <Text className={styles.note}>同一方向自下而上：先通过下一级，才能报考上一级。</Text>
    </Card>
  )
}
