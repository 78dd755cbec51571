import { expectWithinLimits } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const LOOKUP = '/features/certificates/pages/lookup/index'
const UNKNOWN_CODE = 'Ab3dEf6hIj9kLm2nOp5q'

describe('verifying a certificate', () => {
  test('needs no sign-in and says what is missing', async () => {
    const phone = startPhone()
    const page = phone.open(LOOKUP)
    const lookUp = await page.button('查证')
    expectWithinLimits(phone, page)
    lookUp.tap()
    await page.says('请填写完整的证书编号', '请填写持证人姓名')
    expect(phone.wx.calls.of('login')).toEqual([])
    expect(phone.wx.calls.of('request')).toEqual([])
  })

  test('a code that nobody issued is answered with what to do next', async () => {
    const page = startPhone().open(`${LOOKUP}?code=${UNKNOWN_CODE}`)
    await page.says('没有查到证书', '请重新扫描', '按证书编号和姓名查证')
  })

  test('what is scanned while an answer is on its way is asked, and is what is answered', async () => {
    const phone = startPhone()
    const { network, calls } = phone.wx
    calls.script('scanCode', () => ({ result: 'Zb3dEf6hIj9kLm2nOp5q' }))
    network.hold()
    const page = phone.open(`${LOOKUP}?code=${UNKNOWN_CODE}`)
    await until('the first question', () => network.paths.length === 1)
    await page.tap('扫证书上的二维码')
    await until('the second question', () => network.paths.length === 2)
    expect(network.paths[1]).toContain('Zb3dEf6hIj9kLm2nOp5q')
    network.release()
    await page.says('没有查到证书')
  })

  test('the ordinary link of another page is said to be none of a certificate', async () => {
    const link = encodeURIComponent('https://example.com/menu')
    await startPhone().open(`${LOOKUP}?q=${link}`).says('这不是证书上的二维码')
  })

  test('who does not let the camera be used is told the other way', async () => {
    const phone = startPhone()
    phone.wx.calls.fail('scanCode', 'scanCode:fail auth deny')
    const page = phone.open(LOOKUP)
    await page.tap('扫证书上的二维码')
    await page.says('没有扫码的权限', '可改用证书编号和姓名查证')
  })
})
