import { isLoopback, isPrivate, networkOf } from '../../../server/src/lib/network'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:50312', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::FFFF:cb00:7107', '203.0.113.7'],
  ['64:ff9b::203.0.113.7', '203.0.113.7'],
  ['2002:cb00:7107::1', '203.0.113.7'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['somebody', 'somebody'],
])('tries from %s count for %s', (address, expected) => {
  expect(networkOf(address)).toBe(expected)
})

test.each<[string, 'this machine' | 'a private network' | 'anybody']>([
  ['127.0.0.1', 'this machine'],
  ['127.8.0.1', 'this machine'],
  ['localhost', 'this machine'],
  ['::1', 'this machine'],
  ['[::1]', 'this machine'],
  ['::ffff:127.0.0.1', 'this machine'],
  ['192.168.1.5', 'a private network'],
  ['172.31.255.255', 'a private network'],
  ['fd12::5', 'a private network'],
  ['172.32.0.1', 'anybody'],
  ['203.0.113.7', 'anybody'],
  ['0.0.0.0', 'anybody'],
  ['::', 'anybody'],
  ['localhost.example.com', 'anybody'],
  ['127.0.0.1.example.com', 'anybody'],
])('%s is %s', (host, expected) => {
  const found = isLoopback(host) ? 'this machine' : isPrivate(host) ? 'a private network' : 'anybody'
  expect(found).toBe(expected)
})
