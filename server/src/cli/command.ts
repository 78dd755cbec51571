import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

/** A request to the operating area, under `/v1/ops`. */
export interface OpsRequest {
  method: string
  path: string
  contentType: string
  body: string | Uint8Array<ArrayBuffer>
  /** Asked again until its answer says that nothing is `left`, or that it got no further. */
  repeated?: boolean
}

/** How the commands are typed. */
export const USAGE = `usage:
  calendar move YYYY-MM YYYY-MM-DD --reason TEXT [--certification CODE]
  calendar exam-link YYYY-MM URL|none [--certification CODE]     none: taken back
           a subject that is listed one by one goes by its CODE and the month of its day
  results import FILE [--dry-run]
  certificates revoke NUMBER --reason TEXT
  certificates papers [--state addressGiven|printed] [--cursor TEXT]     to be made or posted, with where they go
  certificates ship NUMBER printed
  certificates ship NUMBER posted --carrier NAME --tracking NUMBER
  notices list [--state waiting|sent|skipped|dead] [--channel NAME] [--cursor TEXT]
  notices show ID
  notices rerun ID
  cases [list] [--state open|resolved] [--cursor TEXT]
  cases resolve ID --note TEXT [--refunded]
  rotate-keys
  backup FILE      of the database that DATABASE_URL or DATA_DIR names
  restore FILE     into an empty one, with the key of its personal data
environment: OPS_TOKEN, and OPS_URL (default http://127.0.0.1:8787)`

const json = (method: string, path: string, value: object): OpsRequest => {
  return { method, path, contentType: 'application/json', body: JSON.stringify(value) }
}

const get = (path: string): OpsRequest => ({ method: 'GET', path, contentType: 'application/json', body: '' })

function list(path: string, filter: Record<string, string | undefined>): OpsRequest {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return get(`${path}?${new URLSearchParams(given)}`)
}

/** The request of a command line; undefined for one that is not understood. Reads the file of an import. */
export async function requestOf(args: string[]): Promise<OpsRequest | undefined> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      reason: { type: 'string' },
      certification: { type: 'string' },
      carrier: { type: 'string' },
      tracking: { type: 'string' },
      state: { type: 'string' },
      channel: { type: 'string' },
      cursor: { type: 'string' },
      note: { type: 'string' },
      refunded: { type: 'boolean', default: false },
    },
  })
  const [area, action, subject, target] = positionals
  if (area === 'rotate-keys') return { ...json('POST', '/keys/rotation', {}), body: '', repeated: true }
  if (area === 'notices' && action === 'list') {
    return list('/notices', { state: values.state, channel: values.channel, cursor: values.cursor })
  }
  if (area === 'certificates' && action === 'papers') {
    return list('/papers', { state: values.state, cursor: values.cursor })
  }
  if (area === 'cases' && (action ?? 'list') === 'list') {
    return list('/cases', { state: values.state ?? 'open', cursor: values.cursor })
  }
  if (!subject) return undefined
  const notice = `/notices/${encodeURIComponent(subject)}`
  const path = `/certificates/${encodeURIComponent(subject)}`
  switch (`${area} ${action}`) {
    case 'calendar move': {
      const { reason, certification: certificationCode } = values
      const month = `/calendar/${encodeURIComponent(subject)}`
      return target && reason
        ? json('PUT', month, { examDate: target, reason, certificationCode })
        : undefined
    }
    case 'calendar exam-link': {
      const link = { url: target === 'none' ? null : target, certificationCode: values.certification }
      const month = `/calendar/${encodeURIComponent(subject)}/exam-link`
      return target ? json('PUT', month, link) : undefined
    }
    case 'results import': {
      // As it is: reading a file in another encoding as UTF-8 would send garbage that looks like text.
      const body = Uint8Array.from(await readFile(subject))
      const query = values['dry-run'] ? '?dryRun=true' : ''
      return { method: 'POST', path: `/results/import${query}`, contentType: 'text/csv', body }
    }
    case 'certificates revoke':
      return values.reason ? json('POST', `${path}/revocation`, { reason: values.reason }) : undefined
    case 'certificates ship': {
      const { carrier, tracking: trackingNumber } = values
      return target ? json('PUT', `${path}/shipment`, { state: target, carrier, trackingNumber }) : undefined
    }
    case 'notices show':
      return get(notice)
    case 'notices rerun':
      return { ...get(`${notice}/rerun`), method: 'POST' }
    case 'cases resolve': {
      const { note, refunded } = values
      const resolution = `/cases/${encodeURIComponent(subject)}/resolution`
      return note ? json('POST', resolution, { decision: refunded ? 'refunded' : 'noted', note }) : undefined
    }
    default:
      return undefined
  }
}
