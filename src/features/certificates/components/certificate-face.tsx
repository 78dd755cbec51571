import { Image, Text, View } from '@tarojs/components'
import { type ReactNode, useMemo } from 'react'
import type { Schema } from '../../../api/contract-types'
import { statusTag } from '../../../format/certificate'
import { spelled } from '../../../format/spoken'
import { DateText } from '../../../parts/date-text/date-text'
import { classNames } from '../../../ui/class-names'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import { Tag } from '../../../ui/tag/tag'
import { faceFacts, VERIFY_WORDS } from '../certificate-words'
import styles from './certificate-face.module.scss'

type Certificate = Schema<'Certificate'>

/** Of what is read out letter by letter. */
const CODE = /^[A-Z\d]+(-[A-Z\d]+)+$/

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <View className={styles.fact}>
      <Text className={styles.label}>{label}</Text>
      {typeof value === 'string' ? (
        <Text
          className={styles.value}
          userSelect
          {...(CODE.test(value) && { ariaRole: 'text', ariaLabel: spelled(value) })}
        >
          {value}
        </Text>
      ) : (
        value
      )}
    </View>
  )
}

function Verification({ url }: { url: string }) {
  const qr = useMemo(() => qrDataUri(url), [url])
  return (
    <View className={styles.verify}>
      <View className={styles.qrFrame}>
        <Image className={styles.qr} src={qr} mode="aspectFit" ariaRole="img" ariaLabel="证书查证二维码" />
      </View>
      <Text className={styles.caption}>{VERIFY_WORDS}</Text>
    </View>
  )
}

/** The certificate as one would frame it: who, for what, until when, and how anyone can verify it. */
export function CertificateFace({ certificate }: { certificate: Certificate }) {
  const { certification, holderName, nameAtIssue, status } = certificate
  const { tone, text } = statusTag(certificate)
  const dateOf = (title: string, at: string, explanation?: Schema<'Explanation'>) => ({
    [title]: (
      <DateText className={styles.value} title={title} at={at} form="day" always explanation={explanation} />
    ),
  })
  // A certificate that an older version has kept on the phone explains nothing.
  const dates: Record<string, ReactNode> = {
    ...dateOf('颁发日期', certificate.issuedOn, certificate.explanations?.issuedOn),
    ...dateOf('有效期至', certificate.expiresOn, certificate.explanations?.expiresOn),
  }
  return (
    <View className={styles.face}>
      <View className={styles.frame}>
        <View className={styles.top}>
          <Tag tone={tone}>{text}</Tag>
          <View className={classNames(styles.seal, status !== 'valid' && styles.over)}>
            <Text className={styles.sealRing}>{certification.shortName}</Text>
          </View>
        </View>
        <Text className={styles.quiet}>兹证明</Text>
        <Text className={styles.holder}>{holderName}</Text>
        <Text className={styles.quiet}>已通过考试，获得</Text>
        <Text className={styles.name}>{nameAtIssue}</Text>
        <View className={styles.facts}>
          {faceFacts(certificate).map(([label, value]) => (
            <Fact key={label} label={label} value={dates[label] ?? value} />
          ))}
        </View>
        <Verification url={certificate.verificationUrl} />
      </View>
    </View>
  )
}
