import {
  declaredPages,
  launchOptions,
  parseAddress,
  warmOptions,
} from '../../../simulator/src/phone/app/launch'

const app = { pages: ['pages/home/index', 'pages/me/index'] }

describe('a page address', () => {
  it('is read from the root or from the page that names it', () => {
    expect(parseAddress('/pages/me/index', 'pages/home/index').route).toBe('pages/me/index')
    expect(parseAddress('../me/index', 'pages/home/index').route).toBe('pages/me/index')
  })

  it('hands its parameters over as they are written', () => {
    expect(parseAddress('/a/b?id=7&name=%E6%9D%8E&empty=&bare', '').query).toEqual({
      id: '7',
      name: '%E6%9D%8E',
      empty: '',
      bare: '',
    })
  })
})

describe('a cold start', () => {
  it('opens the entry page when nothing is asked for', () => {
    expect(launchOptions(app, new URLSearchParams())).toMatchObject({ path: 'pages/home/index', scene: 1001 })
  })

  it('opens the page of a push with its scene and parameters', () => {
    const query = new URLSearchParams({ path: '/features/exam/pages/ticket/index?id=r1', scene: '1043' })
    expect(launchOptions(app, query)).toMatchObject({
      path: 'features/exam/pages/ticket/index',
      query: { id: 'r1' },
      scene: 1043,
    })
  })

  it('carries what another mini-program hands over', () => {
    const query = new URLSearchParams({ extraData: '{"authorizationCode":"c"}' })
    expect(launchOptions(app, query).referrerInfo).toEqual({ extraData: { authorizationCode: 'c' } })
  })
})

it('pages of sub-packages count as declared', () => {
  const pages = declaredPages({
    ...app,
    subPackages: [{ root: 'features/exam/', pages: ['pages/ticket/index'] }],
  })
  expect(pages).toContain('features/exam/pages/ticket/index')
})

describe('opening by a push while the app runs', () => {
  it('names the page, its parameters and the scene', () => {
    expect(warmOptions('features/exam/pages/ticket/index?id=r1&notice=n1', 1043)).toEqual({
      path: 'features/exam/pages/ticket/index',
      query: { id: 'r1', notice: 'n1' },
      scene: 1043,
      referrerInfo: {},
    })
  })

  it('only comes to the front without a page', () => {
    expect(warmOptions('', 1089)).not.toHaveProperty('path')
  })
})
