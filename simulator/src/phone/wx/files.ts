import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { text } from '../values'
import type { ApiGroup } from './api-group'
import { callApi } from './call-api'

const mimeTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

function encode(data: unknown, encoding: string): string {
  if (data instanceof ArrayBuffer) return base64(new Uint8Array(data))
  return encoding === 'base64' ? text(data) : base64(new TextEncoder().encode(text(data)))
}

function decode(stored: string, encoding: string): string | ArrayBuffer {
  const content = stored.slice(stored.indexOf(',') + 1)
  if (encoding === 'base64') return content
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0))
  return encoding ? new TextDecoder().decode(bytes) : bytes.buffer
}

/** Files live in memory as data URLs until the app is killed. */
class Files {
  constructor(private readonly phone: Phone) {}

  write(path: string, data: unknown, encoding: string): void {
    const extension = path.split('.').at(-1) ?? ''
    const type = mimeTypes[extension] ?? 'application/octet-stream'
    this.phone.records.files.set(path, `data:${type};base64,${encode(data, encoding)}`)
  }

  read(path: string, encoding: string): string | ArrayBuffer {
    return decode(this.find(path), encoding)
  }

  find(path: string): string {
    const stored = this.phone.records.files.get(path)
    if (stored === undefined) throw new ApiFailure(`no such file or directory, open ${path}`)
    return stored
  }

  remove(path: string): void {
    this.find(path)
    this.phone.records.files.delete(path)
  }
}

/** The part of the file system manager that writing and reading an image takes. */
export const fileGroup = (phone: Phone): ApiGroup => {
  const files = new Files(phone)
  const manager = {
    writeFileSync: (path: string, data: unknown, encoding = 'utf8') => files.write(path, data, encoding),
    readFileSync: (path: string, encoding = '') => files.read(path, encoding),
    accessSync: (path: string) => void files.find(path),
    unlinkSync: (path: string) => files.remove(path),
    writeFile: (options: Record<string, unknown>) =>
      callApi(
        phone,
        'writeFile',
        () => files.write(text(options.filePath), options.data, text(options.encoding, 'utf8')),
        options,
      ),
    readFile: (options: Record<string, unknown>) =>
      callApi(
        phone,
        'readFile',
        () => ({ data: files.read(text(options.filePath), text(options.encoding)) }),
        options,
      ),
    access: (options: Record<string, unknown>) =>
      callApi(phone, 'access', () => void files.find(text(options.path)), options),
    unlink: (options: Record<string, unknown>) =>
      callApi(phone, 'unlink', () => files.remove(text(options.filePath)), options),
  }
  return { direct: { getFileSystemManager: () => manager, env: { USER_DATA_PATH: 'wxfile://usr' } } }
}
