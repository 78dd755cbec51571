import { BlockList, isIP } from 'node:net'

function listOf(...ranges: [network: string, prefix: number, family: 'ipv4' | 'ipv6'][]): BlockList {
  const list = new BlockList()
  for (const range of ranges) list.addSubnet(...range)
  return list
}

const LOOPBACK = listOf(['127.0.0.0', 8, 'ipv4'], ['::1', 128, 'ipv6'])
/** RFC 1918, RFC 4193 and link-local. */
const PRIVATE = listOf(
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
)

/** A host as it stands in an address, without the brackets and the zone of IPv6. */
const bareOf = (host: string) => host.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '')

function isIn(list: BlockList, host: string): boolean {
  const bare = bareOf(host)
  const version = isIP(bare)
  return version !== 0 && list.check(bare, version === 4 ? 'ipv4' : 'ipv6')
}

/** Whether a host is this machine alone: `localhost` or a loopback address. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === 'localhost' || isIn(LOOPBACK, host)
}

/** Whether a host is an address of a private network, which a router may yet open to everybody. */
export function isPrivate(host: string): boolean {
  return isIn(PRIVATE, host)
}

/** The eight groups of an IPv6 address, in lower case without leading zeros. */
function groupsOf(address: string): string[] {
  // The URL parser writes every spelling in one way, dotted quads included.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(zeros).fill('0'), ...after]
}

function dotted(high = '0', low = '0'): string {
  const value = Number.parseInt(high, 16) * 0x10000 + Number.parseInt(low, 16)
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff).join('.')
}

/**
 * Whom an address stands for where tries are counted: an IPv4 address, also when it is written inside an IPv6 one
 * (mapped, NAT64, 6to4), or the /64 of an IPv6 address, since whoever has one address there has all 2^64. A port that a
 * proxy left behind it does not count. Text that is no address stands for itself.
 */
export function networkOf(address: string): string {
  const bare = bareOf(address.replace(/^(\[.*\]|\d+(?:\.\d+){3}):\d+$/, '$1'))
  if (isIP(bare) !== 6) return bare
  const groups = groupsOf(bare)
  const start = groups.slice(0, 6).join(':')
  if (start === '0:0:0:0:0:ffff' || start === '64:ff9b:0:0:0:0') return dotted(groups[6], groups[7])
  if (groups[0] === '2002') return dotted(groups[1], groups[2])
  return `${groups.slice(0, 4).join(':')}::/64`
}
