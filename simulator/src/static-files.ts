import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The file of a request path; `..` cannot leave the directory. Throws on a path that does not decode. */
function fileOf(directory: string, path: string): string {
  const inside = normalize(`/${decodeURIComponent(path)}`)
  return join(directory, /[/\\]$/.test(inside) ? `${inside}index.html` : inside)
}

/**
 * Sends a file of `directory`, or 404; a path that ends in a slash means its index.html. A browser that has the file
 * already is told so, and keeps with it what it has compiled of it.
 */
export function sendFile(directory: string, request: IncomingMessage, response: ServerResponse): void {
  try {
    const file = fileOf(directory, (request.url ?? '/').split('?')[0] ?? '/')
    const { mtimeMs, size } = statSync(file)
    const headers = { 'cache-control': 'no-cache', etag: `"${mtimeMs.toString(36)}-${size.toString(36)}"` }
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, headers).end()
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { ...headers, 'content-type': type }).end(readFileSync(file))
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('找不到这个文件')
  }
}
