import { useRouter } from '@tarojs/taro'
import { definePage } from '../../../../ui/page/define-page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { ChangePage } from '../../components/change-page'

/** Leaving a sitting for a later one, once. */
export default definePage(function DeferralEntry() {
  const { id } = useRouter().params
  return id ? <ChangePage kind="deferral" id={id} /> : <IncompleteLink />
})
