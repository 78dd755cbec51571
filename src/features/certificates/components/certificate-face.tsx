import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Schema } from '../../../api/contract-types'
import { statusTag } from '../../../format/certificate'
import { withYear } from '../../../format/date'
import { LEVEL_WORDS } from '../../../format/words'
import { classNames } from '../../../ui/class-names'
import { qrDataUri } from '../../../ui/qr-code/qr-code'
import { Tag } from '../../../ui/tag/tag'
import styles from './certificate-face.module.scss'

type Certificate = Schema<'Certificate'>

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className={styles.fact}>
      <Text className={styles.label}>{label}</Text>
      <Text className={styles.value} userSelect>
        {value}
      </Text>
    </View>
  )
}

function Verification({ url }: { url: string }) {
  const qr = useMemo(() => qrDataUri(url), [url])
  return (
    <View className={styles.verify}>
      <View className={styles.qrFrame}>
        <Image className={styles.qr} src={qr} mode="aspectFit" ariaRole="img" ariaLabel="证书核验二维码" />
      </View>
      <Text className={styles.caption}>扫码即可核验，无需登录。微信内打开小程序，其他浏览器打开网页。</Text>
    </View>
  )
}

/** The certificate as one would frame it: who, for what, until when, and how anyone can verify it. */
export function CertificateFace({ certificate }: { certificate: Certificate }) {
  const { certification, holderName, nameAtIssue, number, status } = certificate
  const { tone, text } = statusTag(certificate)
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
          <Fact label="证书编号" value={number} />
          <Fact label="级别" value={LEVEL_WORDS[certification.level]} />
          <Fact label="颁发日期" value={withYear(certificate.issuedOn, 'day')} />
          <Fact label="有效期至" value={withYear(certificate.expiresOn, 'day')} />
          {certification.name !== nameAtIssue && <Fact label="科目现名" value={certification.name} />}
        </View>
        <Verification url={certificate.verificationUrl} />
      </View>
    </View>
  )
}
