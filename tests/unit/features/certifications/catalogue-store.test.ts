import { CatalogueStore } from '../../../../src/features/certifications/pages/catalogue/catalogue-store'
import { fakeClient, offline, ok } from '../../support/fake-client'
import { catalogue, phoneAt } from './examples'

describe('the catalogue page', () => {
  it('reads the catalogue once and narrows it on the phone', async () => {
    const { client, calls } = fakeClient({
      get: { '/certifications': () => ok({ items: catalogue, nextCursor: null }) },
    })
    const store = new CatalogueStore({ api: client, ...phoneAt('2020-07-10T10:00:00+08:00') })
    await store.catalogue.load()
    store.search('架构')
    store.tapLevel('professional')
    expect(store.found.map(({ code }) => code)).toEqual(['tcp-architect'])
    expect(calls).toHaveLength(1)
  })

  it('leads back to everything when nothing was found', async () => {
    const { client } = fakeClient({
      get: { '/certifications': () => ok({ items: catalogue, nextCursor: null }) },
    })
    const store = new CatalogueStore({ api: client, ...phoneAt('2020-07-10T10:00:00+08:00') })
    await store.catalogue.load()
    store.tapTrack('specialty')
    store.search('量子')
    expect(store.groups).toEqual([])
    store.showEverything()
    expect(store.found).toHaveLength(catalogue.length)
    expect(store.narrowed).toBe(false)
  })

  it('still shows and searches the catalogue without a network, once it was read', async () => {
    const phone = phoneAt('2020-07-10T10:00:00+08:00')
    const connected = fakeClient({
      get: { '/certifications': () => ok({ items: catalogue, nextCursor: null }) },
    })
    await new CatalogueStore({ api: connected.client, ...phone }).catalogue.load()

    const cut = fakeClient({ get: { '/certifications': offline } })
    const store = new CatalogueStore({ api: cut.client, ...phone })
    await store.catalogue.load()
    store.search('大数据')
    expect(store.found.map(({ code }) => code)).toEqual(['big-data'])
    expect(store.catalogue.failure).toEqual({ kind: 'offline' })
  })
})
