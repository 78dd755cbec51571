import type { FastifyInstance } from 'fastify'

import { invalidRequest } from '../problems/general'

/** An event of the official account has a few hundred bytes. */
const XML_LIMIT_BYTES = 16 * 1024

/** Takes small XML on the given paths alone; everywhere else it is refused by its content type. */
export function acceptXml(app: FastifyInstance, paths: readonly string[]): void {
  app.addContentTypeParser<string>(
    'text/xml',
    { parseAs: 'string', bodyLimit: XML_LIMIT_BYTES },
    async (request: { routeOptions: { url?: string } }, text: string) => {
      if (!paths.includes(request.routeOptions.url ?? '')) {
        throw invalidRequest('请求内容须为 JSON（Content-Type: application/json）。')
      }
      return text === '' ? undefined : text
    },
  )
}
