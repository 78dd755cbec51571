import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { Button } from '../button/button'
import { Page } from '../page/page'
import { Message } from './message'

/** Stands in for a page whose address lacks what it is about. */
export function IncompleteLink() {
  return (
    <Page>
      <Message
        icon="circle-alert"
        title="链接不完整"
        detail="没有指明要查看的内容，可以从认证或订单重新进入。"
      >
        <Button small onTap={() => open(routes.catalogue())}>
          浏览认证
        </Button>
        <Button small kind="quiet" onTap={() => open(routes.orders())}>
          我的订单
        </Button>
      </Message>
    </Page>
  )
}
