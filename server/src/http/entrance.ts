import type { FastifyInstance } from 'fastify'
import { normalizeShortCode } from '../lib/ids'
import { entranceOf } from '../repositories/tickets'
import type { Services } from '../services'
import { entrancePage, messagePage } from './entrance-page'

/**
 * `GET /e/{shortCode}`: the page a candidate opens on the computer. It shows which exam the code belongs to and
 * leads to the exam system; it holds nothing about the person, and tries are limited per address.
 */
export function addEntrance(app: FastifyInstance, { calendar, db, rateLimits }: Services): void {
  app.get<{ Params: { shortCode: string } }>('/e/:shortCode', async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    const wait = rateLimits.entrance.take(request.ip)
    if (wait > 0) {
      reply.code(429).header('retry-after', String(wait))
      return messagePage('尝试次数过多', `请在 ${wait} 秒后刷新本页。`)
    }
    const code = normalizeShortCode(request.params.shortCode)
    const entrance = code && (await entranceOf(db, code))
    if (!entrance) {
      reply.code(404)
      return messagePage('没有这个入口', '请核对准考证上的 6 位短码，再重新输入网址。')
    }
    const dates = (await calendar.current()).datesOf(entrance.examDate)
    return entrancePage(entrance, dates.slots[entrance.slot - 1] ?? dates.slots[0], request.instant)
  })
}
