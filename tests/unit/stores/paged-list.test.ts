import type { Result } from '../../../src/api/failure'
import { ServerClock } from '../../../src/api/server-clock'
import { type ListPage, PagedList } from '../../../src/stores/paged-list'
import { Resource } from '../../../src/stores/resource'
import { offline, ok } from '../support/fake-client'

type Page = Result<ListPage<string>>
const page = (items: string[], nextCursor: string | null): Page => ok({ items, nextCursor })

/** A list whose first page and later pages end as listed. */
function list(first: Page[], later: Page[]) {
  const cursors: string[] = []
  const resource = new Resource(async () => first.shift() ?? offline(), new ServerClock())
  const paged = new PagedList(resource, async (cursor) => {
    cursors.push(cursor)
    return later.shift() ?? offline()
  })
  return { paged, cursors }
}

test('pages come one after another until none is left', async () => {
  const { paged, cursors } = list([page(['a'], 'c1')], [page(['b'], 'c2'), page(['c'], null)])
  await paged.load()
  await paged.loadMore()
  await paged.loadMore()
  expect(paged).toMatchObject({ items: ['a', 'b', 'c'], hasMore: false })
  await paged.loadMore()
  expect(cursors).toEqual(['c1', 'c2'])
})

test('reaching the end twice asks once', async () => {
  const { paged, cursors } = list([page(['a'], 'c1')], [page(['b'], null)])
  await paged.load()
  await Promise.all([paged.loadMore(), paged.loadMore()])
  expect(cursors).toEqual(['c1'])
  expect(paged.items).toEqual(['a', 'b'])
})

test('a later page that fails can be asked for again', async () => {
  const { paged } = list([page(['a'], 'c1')], [offline(), page(['b'], null)])
  await paged.load()
  await paged.loadMore()
  expect(paged).toMatchObject({ items: ['a'], moreFailure: { kind: 'offline' }, loadingMore: false })
  await paged.loadMore()
  expect(paged).toMatchObject({ items: ['a', 'b'], moreFailure: null })
})

test('reading anew keeps the place: later pages are read anew, too', async () => {
  const { paged, cursors } = list(
    [page(['a'], 'c1'), page(['A'], 'c1')],
    [page(['b'], 'c2'), page(['c'], 'c3'), page(['B'], 'c2'), page(['C'], 'c3')],
  )
  await paged.load()
  await paged.loadMore()
  await paged.loadMore()
  await paged.refresh()
  expect(paged).toMatchObject({ items: ['A', 'B', 'C'], hasMore: true })
  expect(cursors).toEqual(['c1', 'c2', 'c1', 'c2'])
})

test('reading anew takes nothing away while a later page gets no answer, or more comes meanwhile', async () => {
  const first = [page(['a'], 'c1'), page(['a'], 'c1'), page(['a'], 'c1')]
  const { paged } = list(first, [page(['b'], 'c2'), offline(), page(['c'], null), page(['b'], 'c2')])
  await paged.load()
  await paged.loadMore()
  await paged.refresh()
  expect(paged.items).toEqual(['a', 'b'])
  await Promise.all([paged.refresh(), paged.loadMore()])
  expect(paged).toMatchObject({ items: ['a', 'b', 'c'], hasMore: false })
})

test('a list that has grown at its head starts over with the first page', async () => {
  const { paged } = list([page(['a'], 'c1'), page(['z', 'a'], 'c9')], [page(['b'], null)])
  await paged.load()
  await paged.loadMore()
  await paged.refresh()
  expect(paged).toMatchObject({ items: ['z', 'a'], hasMore: true })
})

test('starting over shows the first page alone', async () => {
  const { paged } = list([page(['a'], 'c1'), page(['z', 'a'], 'c9')], [page(['b'], null)])
  await paged.load()
  await paged.loadMore()
  await paged.load()
  expect(paged).toMatchObject({ items: ['z', 'a'], hasMore: true })
})

test('starting over without an answer loses no page', async () => {
  const { paged } = list([page(['a'], 'c1'), offline()], [page(['b'], null)])
  await paged.load()
  await paged.loadMore()
  await paged.load()
  expect(paged).toMatchObject({ items: ['a', 'b'], hasMore: false })
})

test('after clearing nothing is left, not of later pages either', async () => {
  const { paged } = list([page(['a'], 'c1')], [page(['b'], 'c2'), page(['c'], null)])
  await paged.load()
  await paged.loadMore()
  const more = paged.loadMore()
  paged.clear()
  await more
  expect(paged).toMatchObject({ items: [], hasMore: false, loadingMore: false })
})
