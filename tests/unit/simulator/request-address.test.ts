import { requestAddress, requestBody } from '../../../simulator/src/phone/wx/request-address'

describe('where a request of the package goes', () => {
  it('is the same path on the own origin, whatever address was built in', () => {
    expect(requestAddress('https://api.example.com/v1/home?a=1', 'GET', undefined)).toBe('/v1/home?a=1')
  })

  it('takes the data of a GET into the query and leaves out what is missing', () => {
    const data = { q: '云 架构', level: undefined, page: 2 }
    expect(requestAddress('http://x/v1/certifications?a=1', 'GET', data)).toBe(
      '/v1/certifications?a=1&q=%E4%BA%91%20%E6%9E%B6%E6%9E%84&page=2',
    )
  })

  it('leaves the query of a write alone', () => {
    expect(requestAddress('http://x/v1/orders', 'POST', { a: 1 })).toBe('/v1/orders')
  })
})

describe('the body of a request', () => {
  it('is JSON, or a form where the content type says so', () => {
    expect(requestBody('POST', { a: 1 }, 'application/json')).toBe('{"a":1}')
    expect(requestBody('POST', { a: 1, b: 'x y' }, 'application/x-www-form-urlencoded')).toBe('a=1&b=x%20y')
  })

  it('is absent for reads and for nothing', () => {
    expect(requestBody('GET', { a: 1 }, 'application/json')).toBeUndefined()
    expect(requestBody('POST', undefined, 'application/json')).toBeUndefined()
  })
})
