import { useRouter } from '@tarojs/taro'
import { definePage } from '../../../../ui/page/define-page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { ChangePage } from '../../components/change-page'

/** The free second attempt, once. */
export default definePage(function RetakeEntry() {
  const { id } = useRouter().params
  return id ? <ChangePage kind="retake" id={id} /> : <IncompleteLink />
})
