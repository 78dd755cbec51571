import { createHash } from 'node:crypto'
import { signTc3 } from '../../../server/src/gateways/sms/sms'

/**
 * The example of Tencent Cloud's "签名方法 v3" (https://cloud.tencent.com/document/api/213/30654): DescribeInstances of
 * cvm at 1551113065. Its keys are printed as asterisks, and its signature is the one these asterisks give.
 */
const example = {
  host: 'cvm.tencentcloudapi.com',
  service: 'cvm',
  action: 'DescribeInstances',
  timestamp: 1551113065,
  payload: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
}
const STARS = '*'.repeat(32)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('every value of the published example comes out as it is printed', () => {
  const signed = signTc3(example, `AKID${STARS}`, STARS)
  expect(sha256(example.payload)).toBe('35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064')
  expect(signed.canonicalRequest).toBe(
    [
      'POST',
      '/',
      '',
      'content-type:application/json; charset=utf-8',
      'host:cvm.tencentcloudapi.com',
      'x-tc-action:describeinstances',
      '',
      'content-type;host;x-tc-action',
      '35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064',
    ].join('\n'),
  )
  expect(signed.stringToSign).toBe(
    [
      'TC3-HMAC-SHA256',
      '1551113065',
      '2019-02-25/cvm/tc3_request',
      '7019a55be8395899b900fb5564e4200d984910f34794a27cb3fb7d10ff6a1e84',
    ].join('\n'),
  )
  expect(signed.signingKey).toBe('b596b923aad85185e2d1f6659d2a062e0a86731226e021e61bfe06f7ed05f5af')
  expect(signed.signature).toBe('10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f')
  expect(signed.authorization).toBe(
    `TC3-HMAC-SHA256 Credential=AKID${STARS}/2019-02-25/cvm/tc3_request, ` +
      'SignedHeaders=content-type;host;x-tc-action, ' +
      'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
  )
})

test('the day is that of UTC, whatever the clock on the wall says', () => {
  // 2019-02-26 07:00 in Beijing.
  const signed = signTc3({ ...example, timestamp: 1551135600 }, 'id', 'key')
  expect(signed.stringToSign).toContain('2019-02-25/cvm/tc3_request')
})
