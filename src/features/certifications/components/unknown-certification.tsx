import { open, replaceWith } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Message } from '../../../ui/page-state/message'

/** Stands where an address names no certification; leads to those that exist. */
export function UnknownCertification() {
  return (
    <Message
      icon="search"
      title="没有这个认证科目"
      detail="该科目不存在或已下线，链接也可能不完整。请从全部科目中重新选择。"
    >
      <Button id="catalogue" small onTap={() => replaceWith(routes.catalogue())}>
        查看全部科目
      </Button>
      <Button small kind="quiet" onTap={() => open(routes.home())}>
        回到首页
      </Button>
    </Message>
  )
}
