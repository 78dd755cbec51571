import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, textOf } from '../support/package/dist'

/** WeChat takes a picture of the page where a card has none of its own. */
test('whatever goes to a friend has a picture of ours, five to four', () => {
  const picture = readFileSync(join('dist/assets/share.png'))
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  expect(width / height).toBe(5 / 4)
  const sources = filesOf('src', '.tsx').map((file) => textOf('src', file))
  const cards = sources.flatMap((text) => [...text.matchAll(/useShareAppMessage\(\(\) =>([\s\S]{0,300})/g)])
  expect(cards.length).toBeGreaterThanOrEqual(4)
  for (const [, card] of cards) expect(card).toContain('shareCard(')
})
