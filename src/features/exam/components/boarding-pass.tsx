import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Schema } from '../../../api/contract-types'
import { timeText, withYear } from '../../../format/date'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import { qrTextOf } from '../ticket-picture'
import styles from './boarding-pass.module.scss'

type Ticket = Schema<'Ticket'>

/** Groups of two are read and typed with fewer mistakes. */
function spaced(shortCode: string): string {
  return shortCode.replace(/(..)(?=.)/g, '$1 ')
}

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
      {ticket.entrance ? (
        <>
          <Text className={styles.caption}>
            用电脑扫码，或在电脑浏览器打开 {ticket.entrance.typedAddress}，输入短码
          </Text>
          <Text className={styles.shortCode} userSelect>
            {spaced(ticket.entrance.shortCode)}
          </Text>
        </>
      ) : (
        <Text className={styles.caption}>到考点出示此码签到</Text>
      )}
    </View>
  )
}

/** The ticket: times large on top, the holder below, and past the perforation the way in. */
export function BoardingPass({ ticket }: { ticket: Ticket }) {
  const { slot } = ticket
  const minutes = (Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / 60_000
  return (
    <View className={styles.pass}>
      <View className={styles.top}>
        <View className={styles.line}>
          <Text className={styles.small}>{ticket.mode === 'online' ? '线上考试' : '现场考试'} · 准考证</Text>
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
        <Fact label="日期" value={withYear(ticket.examDate, 'date')} />
        <Fact label="时长" value={`${minutes} 分钟`} />
        <Fact label="考生" value={ticket.holderMasked} />
        <Fact label="登录证件号" value={ticket.idNumberMasked} />
      </View>
      <View className={styles.cut}>
        <View className={styles.notchLeft} />
        <View className={styles.notchRight} />
      </View>
      <Entrance ticket={ticket} />
    </View>
  )
}
