import { arrive, makeReady, type Person } from './people'
import type { World } from './world'

/** How many more want a seat than get one. */
const IN_VAIN = 4

/**
 * More people than seats, all at the same moment, on both servers, one of which dies meanwhile; on a real database that is
 * restarted, too. Exactly the seats that are left are sold, each once. Who gets one is chance, and no part of the digest.
 */
export async function rush(world: World, people: Person[], sittingId: string, seats: number): Promise<void> {
  const code = sittingId.replace(/-\d{4}-\d\d$/, '')
  await world.client.query('update sittings set capacity = taken + $2 where id = $1', [sittingId, seats])
  const price = (await world.ask('getCertification', { path: { code } }, false)).body.priceFen
  const wish = { certificationCode: code, sittingId, priceFen: price, rulesVersion: '2020-01' }
  const [dying] = world.servers
  if (dying) dying.line.countdown = { left: 20, act: () => dying.crash() }
  const restarted = world.ground.restart?.()
  const once = (person: Person, index: number) => world.rushed(person, index, wish)
  let statuses = await Promise.all(people.map(once))
  await restarted
  if (restarted) await world.reconnect()
  if (dying?.dead) await world.replace(dying)
  if (dying) dying.line.countdown = null
  // Whoever got no answer asks again with the same key, as a phone does.
  for (let round = 0; round < 40 && statuses.some((status) => status >= 500); round += 1) {
    await world.recovered()
    statuses = await Promise.all(
      people.map((person, index) =>
        (statuses[index] ?? 0) >= 500 ? once(person, index) : (statuses[index] ?? 0),
      ),
    )
  }
  const sold = statuses.filter((status) => status === 201).length
  const { rows } = await world.client.query(
    `select capacity - taken as left, (select count(*)::int from orders o where o.sitting_id = s.id and o.status = 'unpaid') as orders from sittings s where id = $1`,
    [sittingId],
  )
  const about = () => JSON.stringify({ sold, seats, rows, statuses })
  world.expect(sold === seats && rows[0].left === 0, 'as many seats are sold as there are', about)
  world.expect(
    statuses.every((status) => status === 201 || status === 409),
    'as many seats are sold as there are',
    about,
  )
  world.digest.update(`rush ${sold}\n`)
}

/** A rush of people who come for it alone, and let their seats go again. */
export async function rushOf(
  world: World,
  seats: number,
  name: (index: number) => string,
  sittingId: string,
): Promise<void> {
  const people: Person[] = []
  for (let index = 0; index < seats + IN_VAIN; index += 1) {
    const person = await arrive(world, name(index))
    await makeReady(world, person)
    people.push(person)
  }
  await rush(world, people, sittingId, seats)
  await world.client.query('update sittings set capacity = 200 + taken where id = $1', [sittingId])
  await world.moveTo(world.sources.now + 16 * 60_000)
  await world.server().sweep()
}
