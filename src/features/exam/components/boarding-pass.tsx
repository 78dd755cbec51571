import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Schema } from '../../../api/contract-types'
import { timeText } from '../../../format/date'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import { entranceText, modeText, passFacts, spaced } from '../pass-words'
import { qrTextOf } from '../ticket-picture'
import styles from './boarding-pass.module.scss'

type Ticket = Schema<'Ticket'>

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className={styles.fact}>
      <Text className={styles.label}>{label}</Text>
      <Text className={styles.value}>{value}</Text>
    </View>
  )
}

function Hour({ label, at }: { label: string; at: string }) {
  return (
    <View>
      <Text className={styles.hourLabel}>{label}</Text>
      <Text className={styles.hour}>{timeText(at)}</Text>
    </View>
  )
}

function Entrance({ ticket }: { ticket: Ticket }) {
  const qr = useMemo(() => qrDataUri(qrTextOf(ticket)), [ticket])
  return (
    <View className={styles.entrance}>
      <View className={styles.qrFrame}>
        <Image className={styles.qr} src={qr} mode="aspectFit" ariaRole="img" ariaLabel="考试入口二维码" />
      </View>
      <Text className={styles.caption}>{entranceText(ticket)}</Text>
      {ticket.entrance && (
        <Text className={styles.shortCode} userSelect>
          {spaced(ticket.entrance.shortCode)}
        </Text>
      )}
    </View>
  )
}

/** The ticket: times large on top, the holder below, and past the perforation the way in. */
export function BoardingPass({ ticket }: { ticket: Ticket }) {
  const { slot } = ticket
  return (
    <View className={styles.pass}>
      <View className={styles.top}>
        <View className={styles.line}>
          <Text className={styles.small}>{modeText(ticket.mode)}</Text>
          <Text className={styles.small}>No. {ticket.number}</Text>
        </View>
        <Text className={styles.name}>{ticket.certification.name}</Text>
        <View className={styles.line}>
          <Hour label="入场" at={slot.entersAt} />
          <Hour label="开考" at={slot.startsAt} />
          <Hour label="停止入场" at={slot.doorClosesAt} />
        </View>
      </View>
      <View className={styles.facts}>
        {passFacts(ticket).map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </View>
      <View className={styles.cut}>
        <View className={styles.notchLeft} />
        <View className={styles.notchRight} />
      </View>
      <Entrance ticket={ticket} />
    </View>
  )
}
