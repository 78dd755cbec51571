import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { isValidElement, type ReactNode } from 'react'
import type { PagedList } from '../../stores/paged-list'
import { FailureNotice } from '../notice/failure-notice'
import { Said } from '../page/announcer'
import { CandidateState } from '../page-state/candidate-state'
import { useCandidateReading } from '../use-reading'
import styles from './paged-items.module.scss'

/** WeChat wants no more than sixty children of one node, whatever the length of the list. */
const TOGETHER = 20

interface PagedItemsProps<T> {
  list: PagedList<T>
  /** What it is a list of, for those who listen. */
  title: string
  /** The list's items, where they stand in another order. */
  items?: readonly T[]
  /** Heights of the skeleton's blocks in px. */
  skeleton: readonly number[]
  /** Stands there when there is no item. */
  empty: ReactNode
  children: (item: T) => ReactNode
}

/**
 * A candidate's list: begun anew when the page is pulled down, read as far as it was when the page shows again, and further
 * when its end comes into view.
 */
export const PagedItems = observer(function PagedItems<T>(props: PagedItemsProps<T>) {
  const { list, title, items = list.items, skeleton, empty, children } = props
  const read = () => list.load()
  useCandidateReading(read, () => list.refresh())
  useReachBottom(() => {
    void list.loadMore()
  })
  return (
    <CandidateState resource={list.first} read={read} skeleton={skeleton}>
      {() => (
        <>
          {items.length === 0 && empty}
          <Said title>{`${title}，${items.length} 项`}</Said>
          {partsOf(items).map((part, index) => (
            // Items are only ever appended: a part never changes places.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <View key={index} className={styles.part} ariaRole="list">
              {part.map(children).map((card) => (
                <View key={isValidElement(card) ? (card.key ?? undefined) : undefined} ariaRole="listitem">
                  {card}
                </View>
              ))}
            </View>
          ))}
          {list.loadingMore && <Text className={styles.more}>正在加载更多…</Text>}
          <FailureNotice failure={list.moreFailure} onRetry={() => list.loadMore()} />
        </>
      )}
    </CandidateState>
  )
})

function partsOf<T>(items: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < items.length; from += TOGETHER) parts.push(items.slice(from, from + TOGETHER))
  return parts
}
