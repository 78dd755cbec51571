import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Schema } from '../../api/contract-types'
import type { Outcome } from '../../platform/outcome'
import { callPhone, showOnMap } from '../../platform/phone'
import { Button } from '../../ui/button/button'
import { Card } from '../../ui/card/card'
import { CalledNotice, OutcomeNotice } from '../../ui/notice/outcome-notice'
import styles from './centre-card.module.scss'

interface CentreCardProps {
  centre: Omit<Schema<'TestCentre'>, 'id'>
  /** What the page scrolls to it by. */
  id?: string
  /** Stands to the right of the name. */
  extra?: ReactNode
}

/** A test centre with the way there and its phone; what the phone refuses is said below, with what to do instead. */
export function CentreCard({ centre, id, extra }: CentreCardProps) {
  const [shown, setShown] = useState<Outcome | null>(null)
  const [called, setCalled] = useState<Outcome | null>(null)
  const { name, city, address, phone, latitude, longitude } = centre
  return (
    <>
      <Card title={name} id={id} extra={extra}>
        <Text>{`${city} ${address}`}</Text>
        <View className={styles.actions}>
          <Button
            small
            kind="ghost"
            icon="map-pin"
            label={`导航 ${name}`}
            onTap={async () => setShown(await showOnMap({ latitude, longitude, name, address }))}
          >
            导航
          </Button>
          <Button
            small
            kind="ghost"
            icon="phone"
            label={`致电考点 ${name}`}
            onTap={async () => setCalled(await callPhone(phone))}
          >
            致电考点
          </Button>
        </View>
      </Card>
      <OutcomeNotice outcome={shown} what="打开地图" otherwise={`可在地图应用中搜索 ${city} ${address}`} />
      <CalledNotice outcome={called} number={phone} />
    </>
  )
}
