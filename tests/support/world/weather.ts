import { rerunDead } from './operator'
import type { Service } from './outside'
import { announce } from './people'
import type { World } from './world'

/** Statements of a sweep among which a server may die. */
const SWEEP_STATEMENTS = 60

/** Services go out for days, and come back. */
export function weather(world: World): void {
  const { out } = world.outside
  for (const service of [...out]) if (world.random.chance(0.5)) out.delete(service)
  if (!world.faulty || !world.random.chance(0.1)) return
  out.add(world.random.pick<Service>(['sms', 'email', 'officialAccount', 'subscription', 'payment', 'mail']))
  world.fault('service out for days')
}

/** Refunds that the bank has finished, or cannot finish. */
export async function bank(world: World): Promise<void> {
  const { books } = world.outside
  for (const [, { refunds }] of books.paidEntries())
    for (const [number, refund] of refunds) {
      if (refund.status !== 'PROCESSING' || world.random.chance(0.3)) continue
      const abnormal = world.faulty && world.random.chance(0.05)
      if (abnormal) world.fault('refund abnormal')
      announce(world, books.endRefund(number, abnormal ? 'ABNORMAL' : 'SUCCESS'))
    }
  for (const [, { refunds }] of books.paidEntries())
    for (const [number, refund] of refunds)
      if (refund.status === 'ABNORMAL' && world.random.chance(0.3)) announce(world, books.endRefund(number))
  books.notEnough = world.faulty && world.random.chance(0.05)
  await world.callBack()
}

/** One server does what is due and sends what is owed; now and then it dies over it. */
export async function sweep(world: World, server: World['servers'][number]): Promise<void> {
  const { counts } = world
  world.sources.deal(`sweep ${counts.steps} ${server.name}`)
  if (world.faulty && world.random.chance(0.04)) {
    world.fault('server crashed in a sweep')
    server.line.countdown = {
      left: 1 + world.random.below(SWEEP_STATEMENTS),
      act: () => {
        server.dead = true
        server.line.dead = true
        server.line.cut()
      },
    }
  }
  await server.sweep().catch(() => undefined)
  await server.send().catch(() => undefined)
  server.line.countdown = null
  if (server.dead) await world.replace(server)
}

/** Everything comes to rest: services are back, all is delivered, nothing is owed and the books add up. */
export async function rest(world: World): Promise<void> {
  const { out, books } = world.outside
  out.clear()
  books.notEnough = false
  for (let round = 0; round < 3; round += 1) {
    await world.moveTo(world.sources.now + 3_000_000)
    for (const [, { refunds }] of books.paidEntries())
      for (const [number, { status }] of refunds)
        if (status !== 'SUCCESS') announce(world, books.endRefund(number))
    for (const each of world.news) each.at = world.sources.now
    await world.callBack()
    await sweep(world, world.server())
    await rerunDead(world)
  }
  // The bill of the last day is there on the next.
  await world.moveTo(world.sources.now + 26 * 3_600_000)
  await sweep(world, world.server())
  await world.memory.judgeRest(world)
  await world.ask('listPromises', {}, false)
}
