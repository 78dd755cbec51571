import type { FastifyInstance } from 'fastify'

import { invalidRequest } from '../problems/general'
import { Problem } from '../problems/problem'

const CSV_LIMIT_BYTES = 20 * 1024 * 1024

async function readText(chunks: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > CSV_LIMIT_BYTES) {
      throw new Problem(413, 'body-too-large', '请求内容过大', '文件超过 20 MB，请分成几次导入。')
    }
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Takes CSV of at most 20 MB on the given paths alone; everywhere else it is refused by its content type. */
export function acceptCsv(app: FastifyInstance, paths: readonly string[]): void {
  app.addContentTypeParser(
    'text/csv',
    async (request: { routeOptions: { url?: string } }, payload: AsyncIterable<Buffer>) => {
      if (!paths.includes(request.routeOptions.url ?? '')) {
        throw invalidRequest('请求内容须为 JSON（Content-Type: application/json）。')
      }
      const text = await readText(payload)
      return text === '' ? undefined : text
    },
  )
}
