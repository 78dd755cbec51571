import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { SessionNeed } from './authenticate'

/** HTTP methods the contract uses, as OpenAPI writes them. */
export const METHODS = ['get', 'put', 'post', 'delete'] as const

/** Where the contract's own text is; the routes, the validation and the page at /docs all come from it. */
export const CONTRACT_FILE =
  // Beside the bundle, else where the repository has it.
  [join(__dirname, 'openapi.yaml')].find((file) => existsSync(file)) ??
  join(__dirname, '../../../contract/openapi.yaml')

/** Prefix of every path of the contract. */
export const PREFIX = '/v1'

type Requirement = Record<string, string[]>

interface RequestBody {
  content: Record<string, unknown>
}

/** The parts of an OpenAPI operation the server reads itself; the rest is for the routing library. */
interface OperationObject {
  operationId: string
  security?: Requirement[]
  tags?: string[]
  requestBody?: RequestBody | { $ref: string }
  responses: Record<string, unknown>
}

/** The parsed contract. */
export interface Contract {
  security: Requirement[]
  paths: Record<string, Partial<Record<(typeof METHODS)[number], OperationObject>>>
  components: { requestBodies: Record<string, RequestBody> }
}

/** One operation as the server needs to know it. */
export interface ContractOperation {
  id: string
  method: string
  /** Path with `{name}` for parameters, prefix included. */
  path: string
  session: SessionNeed
  /** The status of its success. */
  success: number
  demo: boolean
  /** Whether it takes anything beside its path that could be refused as unreadable. */
  readsTexts: boolean
  /** Media types of the body it takes; none for an operation without one. */
  bodyTypes: string[]
}

/** The same, read already, beside the bundle. */
const READ_FILE = join(__dirname, 'openapi.json')

let contract: Contract | undefined

/** The contract as its file has it, read once; not to be changed. */
export function readContract(): Contract {
  // The file is this repository's own and is checked by the contract tests.
  contract ??= (
    existsSync(READ_FILE)
      ? JSON.parse(readFileSync(READ_FILE, 'utf8'))
      : parse(readFileSync(CONTRACT_FILE, 'utf8'))
  ) as Contract
  return contract
}

function sessionNeed(requirements: Requirement[]): SessionNeed {
  if (requirements.some((requirement) => 'operator' in requirement)) return 'operator'
  if (!requirements.some((requirement) => 'session' in requirement)) return 'none'
  return requirements.some((requirement) => Object.keys(requirement).length === 0) ? 'optional' : 'required'
}

function bodyTypes({ components }: Contract, { requestBody }: OperationObject): string[] {
  if (!requestBody) return []
  const named = '$ref' in requestBody ? requestBody.$ref.split('/').at(-1) : undefined
  const body = 'content' in requestBody ? requestBody : components.requestBodies[named ?? '']
  return Object.keys(body?.content ?? {})
}

/** Every operation of the contract. */
export function operationsOf(contract: Contract): ContractOperation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      if (!operation) return []
      const success = Object.keys(operation.responses).find((status) => status.startsWith('2'))
      return {
        id: operation.operationId,
        method: method.toUpperCase(),
        path: `${PREFIX}${path}`,
        session: sessionNeed(operation.security ?? contract.security),
        success: Number(success ?? 200),
        demo: operation.tags?.includes('demo') ?? false,
        readsTexts: '400' in operation.responses,
        bodyTypes: bodyTypes(contract, operation),
      }
    }),
  )
}
