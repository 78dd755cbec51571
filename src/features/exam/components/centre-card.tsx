import { Text, View } from '@tarojs/components'
import type { Schema } from '../../../api/contract-types'
import { showOnMap } from '../../../platform/map'
import { callPhone } from '../../../platform/phone-call'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import styles from './centre-card.module.scss'

/** Where an on-site exam is, with the way there. */
export function CentreCard({ centre }: { centre: NonNullable<Schema<'Ticket'>['centre']> }) {
  return (
    <Card title={centre.name}>
      <Text>{`${centre.city} ${centre.address}`}</Text>
      <View className={styles.actions}>
        <Button id="map" small kind="ghost" icon="map-pin" onTap={() => showOnMap(centre)}>
          导航
        </Button>
        <Button id="call-centre" small kind="ghost" icon="phone" onTap={() => callPhone(centre.phone)}>
          致电考点
        </Button>
      </View>
    </Card>
  )
}
