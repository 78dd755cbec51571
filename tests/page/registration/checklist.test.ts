import { people } from '../../support/page/backend/people'
import { testPageStates } from '../../support/page/page-states'
import { coldPhone, signedInPhone, signInOn, startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const CHECKLIST = '/features/registration/pages/checklist/index?code=tca-architect'
const MINE = '/features/registration/pages/checklist/index'

describe('the checklist', () => {
  testPageStates({ address: () => MINE, person: people.ready, content: '资料齐全，可以报名' })

  test('a visitor signs in on the page and sees what is missing', async () => {
    const checklist = startPhone().open(CHECKLIST)
    await signInOn(checklist)
    await checklist.says('补齐以下资料后即可报名', '绑定手机号', '绑定邮箱')
    expect(checklist.text).not.toContain('继续报名')
  })

  test.each([
    ['', '/features/registration/pages/sitting/index?code=tca-architect'],
    ['&sitting=x', '/features/registration/pages/confirm/index?code=tca-architect&sitting=x'],
  ])('with everything there, the way to an order goes on by itself (%s)', async (sitting, url) => {
    const phone = await coldPhone(people.ready)
    phone.open(`${CHECKLIST}${sitting}`)
    expect(await phone.wx.calls.latest('redirectTo')).toEqual({ url })
  })

  test('with everything there, it stays where it was opened for itself', async () => {
    const phone = await coldPhone(people.ready)
    await phone.open(MINE).button('选择认证')
    expect(phone.wx.calls.of('redirectTo')).toEqual([])
  })

  test('the identity provider opens, and comes back with a bound cloud account', async () => {
    const phone = await signedInPhone('newcomer-with-cloud-account')
    const checklist = phone.open(CHECKLIST)
    await checklist.tap('绑定云账号')
    expect(await phone.wx.calls.latest('navigateToMiniProgram')).toHaveProperty('appId')
    phone.comeBack({ extraData: { authorizationCode: 'standin:personal-verified:newcomer' } })
    await checklist.gone('绑定云账号')
    // The client hands over again what brought the app back once, and the provider takes a code once.
    const { sent } = phone.wx.network
    const bound = sent.filter(({ method, path }) => method === 'PUT' && path.endsWith('/me/cloud-account'))
    phone.comeBack({ extraData: { authorizationCode: 'standin:personal-verified:newcomer' } })
    await checklist.gone('绑定云账号')
    expect(sent.filter(({ method, path }) => method === 'PUT' && path.endsWith('/me/cloud-account'))).toEqual(
      bound,
    )
  })

  test('where WeChat has started the app anew meanwhile, the checklist says what came of it', async () => {
    const phone = await signedInPhone('newcomer-who-was-ended')
    phone.open('/pages/home/index')
    phone.comeBack({ extraData: { authorizationCode: 'standin:company:ended' } })
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: MINE })
  })

  test('and nobody is led there who has gone on meanwhile', async () => {
    const phone = await signedInPhone('newcomer-who-went-on')
    phone.open('/pages/home/index')
    const { network } = phone.wx
    network.hold()
    phone.comeBack({ extraData: { authorizationCode: 'standin:company:went-on' } })
    await until('it is being bound', () => network.paths.includes('PUT /v1/me/cloud-account'))
    const me = phone.open('/pages/me/index')
    network.release()
    await until('it is bound', () => !phone.wx.storage.dump().includes('intention:cloudAccount'))
    await me.says('报名资料')
    expect(phone.wx.calls.of('navigateTo')).toEqual([])
  })

  test('a company account is bound, cannot register, and says how to mend it', async () => {
    const phone = await signedInPhone('newcomer-with-company')
    const checklist = phone.open(CHECKLIST)
    await checklist.button('绑定云账号')
    phone.comeBack({ extraData: { authorizationCode: 'standin:company:newcomer' } })
    await checklist.says('更换云账号', '不可用')
  })

  test('the phone number is bound with one tap', async () => {
    const phone = await signedInPhone('newcomer-with-phone')
    const checklist = phone.open(CHECKLIST)
    const bind = await checklist.button('绑定手机号')
    expect(bind.attribute('openType')).toBe('getPhoneNumber')
    bind.fire('getphonenumber', { code: 'phone-code:13800000099', errMsg: 'getPhoneNumber:ok' })
    await checklist.says('138****0099')
  })

  test('a refused phone number blocks nothing else', async () => {
    const phone = await signedInPhone('newcomer-without-phone')
    const checklist = phone.open(CHECKLIST)
    const bind = await checklist.button('绑定手机号')
    bind.fire('getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' })
    await checklist.tap('绑定邮箱')
    expect(await phone.wx.calls.latest('navigateTo')).toEqual({ url: '/features/account/pages/email/index' })
  })
})
