import { people, prepared } from '../../support/page/backend/people'
import { coldPhone } from '../../support/page/start'

const EXAM = '当月最后一个周六；遇法定节假日提前 7 天'
const at = (page: string, id: string) => `/features/${page}/index?id=${id}`

describe('a date explains itself on a tap', () => {
  test.each([
    ['the next step on home', people.ticketHolder, () => '/pages/home/index', /^准考证已发放，7月25日/, EXAM],
    [
      'the exam time of a journey',
      people.ticketHolder,
      () => at('exam/pages/journey', prepared().ticketRegistration),
      /^考试时间，7月25日周六下午两点/,
      EXAM,
    ],
    [
      'the day of a ticket',
      people.ticketHolder,
      () => at('exam/pages/ticket', prepared().ticketRegistration),
      /^考试日期，2020年7月25日周六/,
      EXAM,
    ],
    [
      'the sitting of an order',
      people.waiting,
      () => at('registration/pages/order', prepared().waitingOrder),
      /^考期，8月29日周六/,
      EXAM,
    ],
    [
      'the last instant of a deferral',
      people.waiting,
      () => at('changes/pages/deferral', prepared().waitingRegistration),
      /^延期申请截止，8月19日零点/,
      '考试日前第 10 天 00:00 截止报名',
    ],
    [
      'the last instant of a retake',
      people.failed,
      () => at('exam/pages/result', prepared().failedRegistration),
      /^可免费补考一次，补考报名.* 截止/,
      '首次考试未通过或缺考，可免费补考一次',
    ],
    [
      'the last day of a certificate',
      people.certified,
      () => `/features/certificates/pages/detail/index?number=${prepared().certificates.certified}`,
      /^有效期至，2022年/,
      '最后一天当天仍有效',
    ],
    [
      'the posting of a paper certificate',
      people.certified,
      () => `/features/certificates/pages/detail/index?number=${prepared().certificates.certified}`,
      /^纸质证书/,
      '天内寄出纸质证书',
    ],
  ])('%s', async (_, person, address, label, rule) => {
    const phone = await coldPhone(person)
    const page = phone.open(address())
    const date = await page.button(label)
    expect(page.text).not.toContain(rule)
    date.tap()
    await page.says(rule)
  })
})

test('on a cold start a date of this year has no year once the first answer has said which year it is', async () => {
  const phone = await coldPhone(people.certified)
  const number = prepared().certificates.certified
  const page = phone.open(`/features/certificates/pages/paper/index?number=${number}`)
  await page.says('寄出', '月')
  expect(page.text).not.toMatch(/2020年\d+月\d+日 .*寄出/)
})
