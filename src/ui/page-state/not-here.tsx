import type { Failure } from '../../api/failure'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { tabOfTop } from '../../platform/way-back'
import { Button } from '../button/button'
import { Message } from './message'

/** A failure that says that what a link names is not there for this candidate. */
export type Elsewhere = Extract<Failure, { kind: 'problem' }>

/** Whether what a link names is somebody else's, gone, or named by a damaged id. */
export function isElsewhere(failure: Failure): failure is Elsewhere {
  if (failure.kind !== 'problem') return false
  return failure.code === 'not-found' || failure.code === 'invalid-request'
}

/** Stands in for what a link named and this candidate cannot see: why that may be, and where to go on. */
export function NotHere({ failure: { code, problem } }: { failure: Elsewhere }) {
  const { name, url } = tabOfTop()
  const why = code === 'not-found' ? problem.detail : '链接里的编号不完整或已失效。'
  return (
    <Message
      icon="circle-alert"
      title="没有找到这项内容"
      detail={`${why}你自己的内容可从下面进入。`}
      incident={problem.incident}
    >
      <Button small onTap={() => open(url)}>
        {`打开「${name}」`}
      </Button>
      <Button small kind="quiet" onTap={() => open(routes.help())}>
        帮助与联系
      </Button>
    </Message>
  )
}
