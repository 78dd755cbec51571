import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
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

/** Sends a file of `directory`, or 404; a path that ends in a slash means its index.html. */
export function sendFile(directory: string, path: string, response: ServerResponse): void {
  try {
    const file = fileOf(directory, path)
    const body = readFileSync(file)
    const type = types[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body)
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('找不到这个文件')
  }
}
