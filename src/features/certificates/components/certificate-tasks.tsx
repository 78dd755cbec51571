import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { OutcomeNotice } from '../../../ui/notice/outcome-notice'
import type { CertificateStore } from '../certificate-store'
import styles from './certificate-tasks.module.scss'

const TASK = {
  copy: { what: '复制', otherwise: '可长按证书上的文字复制。' },
  picture: { what: '保存图片', otherwise: '可截屏保存证书。' },
}

interface CertificateTasksProps {
  store: CertificateStore
  certificate: Schema<'Certificate'>
  onShare: () => void
}

/** The certificate's way to others: a link, a picture, its number. */
export const CertificateTasks = observer(function CertificateTasks(props: CertificateTasksProps) {
  const { store, certificate, onShare } = props
  const { ended, running } = store.phone
  return (
    <>
      <View className={styles.main}>
        {certificate.status !== 'revoked' && (
          <Button icon="share-2" onTap={onShare}>
            分享证书
          </Button>
        )}
        <Button
          kind="ghost"
          icon="image-down"
          busy={running === 'picture' && '正在保存'}
          disabled={running !== null}
          onTap={() => store.savePicture(certificate)}
        >
          保存图片
        </Button>
      </View>
      <Button
        small
        kind="quiet"
        icon="copy"
        disabled={running !== null}
        onTap={() => store.copy(certificate.number)}
      >
        复制证书编号
      </Button>
      {ended?.outcome === 'done' && ended.task === 'picture' && (
        <Notice outcome tone="ok" icon="circle-check" title="已保存到相册" />
      )}
      {ended && <OutcomeNotice outcome={ended.outcome} {...TASK[ended.task]} />}
    </>
  )
})
