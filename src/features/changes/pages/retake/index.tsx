import { useRouter } from '@tarojs/taro'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { ChangePage } from '../../components/change-page'

/** The free second attempt, once. */
export default function RetakeEntry() {
  const { id } = useRouter().params
  return id ? <ChangePage kind="retake" id={id} /> : <IncompleteLink />
}
