import { createWx } from '../../simulator/src/phone/wx/create-wx'
import { filesOf, textOf } from '../support/package/dist'
import { PhoneClient } from '../support/page/phone-client'

/** Nothing is called: neither a page nor an app is needed. */
const nothing = new Proxy({}, { get: () => () => undefined })

test('the wx of both engines offers what the package asks for, and nothing else', () => {
  // Stand-ins of interfaces of which the test uses no method.
  const client = new PhoneClient('http://127.0.0.1:1', nothing as never, nothing as never)
  const code = filesOf('dist', '.js')
    .map((file) => textOf('dist', file))
    .join('\n')
  const unasked = Object.keys(createWx(client)).filter((name) => !new RegExp(`\\.${name}\\b`).test(code))
  expect(unasked).toEqual([])
})
