import { transformWxss } from '../../../simulator/src/pack/wxss'

const none = () => undefined
const transform = (css: string, read: (path: string) => string | undefined = none) =>
  transformWxss(css, 'pages/home/index.wxss', '.scroller', read)

describe('a page sheet in the browser', () => {
  it('stays inside its page', () => {
    expect(transform('.card{color:red}')).toBe('@scope (.scroller) {\n.card{color:red}\n}')
  })

  it('writes sizes as shares of the width', () => {
    expect(transform('.a{width:750rpx;margin:-15rpx 7.5rpx}')).toContain('width:100vw;margin:-2vw 1vw')
  })

  it('reads the safe area from the phone, old spelling included', () => {
    const css = transform(
      '.a{padding-bottom:constant(safe-area-inset-bottom);height:env(safe-area-inset-top, 4px)}',
    )
    expect(css).toContain('var(--safe-area-inset-bottom)')
    expect(css).toContain('var(--safe-area-inset-top, 4px)')
  })

  it('keeps dark-mode queries, so that the phone can switch them', () => {
    const css = transform('@media (prefers-color-scheme: dark){page{--bg:#000}}')
    expect(css).toContain('@media (prefers-color-scheme: dark){wx-page{--bg:#000}}')
  })

  it('moves keyframes and fonts out of the scope and leaves their steps alone', () => {
    const css = transform('@keyframes turn{from{left:0}to{left:10rpx}}.a{animation:turn 1s}')
    expect(css.indexOf('@keyframes')).toBeLessThan(css.indexOf('@scope'))
    expect(css).toContain('from{left:0}')
    expect(css).toContain('left:1.33333vw')
  })

  it('is empty when the sheet is', () => {
    expect(transform('/* nothing */\n')).toContain('/* nothing */')
    expect(transform('')).toBe('')
  })
})

describe('imports', () => {
  const sheets: Record<string, string> = {
    'common.wxss': '@import "./base/colors.wxss";.common{top:0}',
    'base/colors.wxss': 'page{color:blue}',
    'pages/home/part.wxss': '.part{left:0}',
  }

  it('are taken in, from the root and beside the page, in their order', () => {
    const css = transform(
      '@import "/common.wxss";@import url("./part.wxss");.own{top:1px}',
      (path) => sheets[path],
    )
    expect(css.replace(/\s+/g, '')).toContain('wx-page{color:blue}.common{top:0}.part{left:0}.own{top:1px}')
  })

  it('that go in a circle end', () => {
    const circle = (path: string) =>
      path === 'a.wxss' ? '@import "/b.wxss";.a{top:0}' : '@import "/a.wxss";.b{top:0}'
    expect(transform('@import "/a.wxss";', circle)).toContain('.b{top:0}')
  })

  it('of a missing sheet are an error that names both', () => {
    expect(() => transform('@import "/gone.wxss";')).toThrow(/pages\/home\/index\.wxss.*gone\.wxss/)
  })
})
