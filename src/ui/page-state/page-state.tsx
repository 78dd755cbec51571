import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { failureText } from '../../format/failure'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import type { Resource } from '../../stores/resource'
import { useDateWords } from '../../ui/use-date-words'
import { Button } from '../button/button'
import { Notice } from '../notice/notice'
import { Skeleton } from '../skeleton/skeleton'
import { Message } from './message'
import { isElsewhere, NotHere } from './not-here'
import { SignInMessage } from './sign-in-message'
import { StaleNotice } from './stale-notice'

/** Says that the phone has no network and how old the content is that stands below. */
function OfflineNotice({ refreshedAt }: { refreshedAt: number | null }) {
  const say = useDateWords()
  return (
    <Notice
      tone="warning"
      icon="wifi-off"
      title="当前没有网络"
      detail={refreshedAt === null ? null : `以下为 ${say(refreshedAt, 'minute')} 保存的内容，联网后可刷新。`}
    />
  )
}

/** What is shown, and how. */
export interface PageStateProps<T> {
  resource: Resource<T>
  /** What the page reads when it shows, where that is more than the resource: signing in and trying again do the same. */
  read?: () => unknown
  /** Heights of the skeleton's blocks in px, in the shape of the content. */
  skeleton: readonly number[]
  children: (value: T) => ReactNode
}

/**
 * Skeleton, content, or why there is none: the one component that every page shows its resource with.
 * Above stored content it says once that there is no network, or that it could not be refreshed.
 */
export const PageState = observer(function PageState<T>(props: PageStateProps<T>) {
  const { resource, read = () => resource.load(), skeleton, children } = props
  const { network } = useApp()
  const { value, failure, phase, refreshedAt } = resource
  if (value !== null) {
    return (
      <>
        {network.connected ? (
          <StaleNotice failure={failure} refreshedAt={refreshedAt} onRetry={read} />
        ) : (
          <OfflineNotice refreshedAt={refreshedAt} />
        )}
        {children(value)}
      </>
    )
  }
  if (phase === 'skeleton' || !failure) return <Skeleton heights={skeleton} />
  if (failure.kind === 'signedOut') return <SignInMessage onSignedIn={read} />
  if (isElsewhere(failure)) return <NotHere failure={failure} />
  const { title, detail, incident, remedy } = failureText(failure)
  const icon = failure.kind === 'offline' ? 'wifi-off' : 'circle-alert'
  return (
    <Message icon={icon} title={title} detail={detail} incident={incident}>
      {remedy === 'retry' && (
        <Button small busy={resource.loading && '正在重试'} onTap={read}>
          重试
        </Button>
      )}
      <Button small kind="quiet" onTap={() => open(routes.home())}>
        回到首页
      </Button>
      {remedy !== 'retry' && (
        <Button small kind="ghost" onTap={() => open(routes.help())}>
          帮助与联系
        </Button>
      )}
    </Message>
  )
})
