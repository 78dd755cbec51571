import type { Schema } from '../../../api/contract-types'
import { open } from '../../../platform/navigation'
import { Button } from '../../../ui/button/button'
import { Notice } from '../../../ui/notice/notice'
import { warningOf } from '../certificate-words'

/** What the holder should know first: expiring, expired or revoked; nothing while all is well. */
export function CertificateWarning({ certificate }: { certificate: Schema<'Certificate'> }) {
  const warning = warningOf(certificate)
  if (!warning) return null
  const { tone, title, detail, way } = warning
  return (
    <Notice
      tone={tone}
      icon="triangle-alert"
      title={title}
      detail={detail}
      action={
        way && (
          <Button small kind="quiet" onTap={() => open(way.url)}>
            {way.words}
          </Button>
        )
      }
    />
  )
}
