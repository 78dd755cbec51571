import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AGREE_BUTTON_ID, openPrivacyTerms } from '../../platform/privacy'
import { useApp } from '../../stores/app-context'
import { Button } from '../button/button'
import { Sheet } from '../sheet/sheet'

/** Asks for consent to the privacy terms when something private is used first. A refusal blocks only that. */
export const PrivacySheet = observer(function PrivacySheet() {
  const { privacy } = useApp()
  return (
    <Sheet title="隐私保护提示" open={privacy.asked} onClose={() => privacy.disagree()}>
      <Text>
        这一步要用到手机号、剪贴板、日历、相册或收货地址中的一项，仅用于你正在进行的操作。继续前请阅读并同意隐私保护指引；不同意也可以使用其他功能。
      </Text>
      <Button kind="quiet" wide onTap={openPrivacyTerms}>
        阅读隐私保护指引
      </Button>
      <Button
        id={AGREE_BUTTON_ID}
        wide
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => privacy.agree()}
      >
        同意并继续
      </Button>
      <Button kind="ghost" wide onTap={() => privacy.disagree()}>
        不同意
      </Button>
    </Sheet>
  )
})
