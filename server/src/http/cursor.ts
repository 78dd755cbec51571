import { invalidRequest } from '../problems/general'

type Part = string | number

/** Opaque text of the last row's sort key. */
export function encodeCursor(parts: readonly Part[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** The sort key in a cursor; undefined for the first page. A cursor that was not given out here is refused. */
export function decodeCursor<T extends readonly Part[]>(
  cursor: string | undefined,
  shape: { readonly [Index in keyof T]: T[Index] extends string ? 'string' : 'number' },
): T | undefined {
  if (cursor === undefined) return undefined
  const parts = parse(cursor)
  const fits =
    Array.isArray(parts) &&
    parts.length === shape.length &&
    parts.every((part, index) => typeof part === shape[index])
  if (!fits) throw invalidRequest('分页参数无效', ['cursor'], '请从第一页重新加载。')
  // Every part was compared with the shape, which follows from the type.
  return parts as unknown as T
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
