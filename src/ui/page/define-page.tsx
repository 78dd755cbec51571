import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Component, type FunctionComponent, type PropsWithChildren } from 'react'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { report } from '../../platform/start'
import { Button } from '../button/button'
import { Message } from '../page-state/message'

/** Shows the way on where a page cannot be drawn; Taro would leave it empty. */
class Boundary extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override componentDidCatch(error: unknown) {
    report(error)
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <View className="scaled">
        <Message
          icon="circle-alert"
          title="这个页面没能显示"
          detail="你的报名和订单不受影响。请重试，或先回到首页。"
        >
          <Button small onTap={() => this.setState({ broken: false })}>
            重试
          </Button>
          <Button small kind="quiet" onTap={() => open(routes.home())}>
            回到首页
          </Button>
        </Message>
      </View>
    )
  }
}

/** What every page is exported through: it follows the stores, and an exception in it leaves a way back. */
export function definePage<Props extends object>(page: FunctionComponent<Props>): FunctionComponent<Props> {
  const Observed = observer(page)
  return function GuardedPage(props) {
    return (
      <Boundary>
        <Observed {...props} />
      </Boundary>
    )
  }
}
