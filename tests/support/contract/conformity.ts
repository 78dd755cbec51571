import buildCompiler from '@fastify/ajv-compiler'

import { components, type Media, type Operation, type Schema } from './document'

interface Validator {
  (value: unknown): boolean
  errors?: { instancePath: string; message?: string }[] | null
}

const compile = buildCompiler()(
  {},
  { customOptions: { strict: false, coerceTypes: false, removeAdditional: false } },
)
const compiled = new Map<Schema, Validator>()

function validatorOf(schema: Schema): Validator {
  const known = compiled.get(schema)
  if (known) return known
  // The components travel along, so that `#/components/…` resolves within the schema. The compiler's own type
  // covers async schemas too, which the contract does not have.
  const made = compile({ schema: { ...schema, components } } as Parameters<
    typeof compile
  >[0]) as unknown as Validator
  compiled.set(schema, made)
  return made
}

/** What keeps a value from fitting a schema; empty when it fits. */
export function misfits(schema: Schema, value: unknown): string[] {
  const validate = validatorOf(schema)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** An answer as it came over the wire. */
export interface WireAnswer {
  status: number
  contentType: string | null
  /** Parsed; undefined for an empty body. */
  body: unknown
}

/** What keeps an answer from being one that the contract gives this operation; empty when it is one. */
export function answerMisfits(operation: Operation, { status, contentType, body }: WireAnswer): string[] {
  const response = operation.responses[String(status)]
  if (!response) return [`status ${status} is not in the contract: ${JSON.stringify(body)}`]
  if (!response.content) return body === undefined ? [] : ['a body where the contract has none']
  const type = contentType?.split(';', 1)[0] ?? ''
  const media: Media | undefined = response.content[type]
  return media ? misfits(media.schema, body) : [`content type ${type} is not in the contract`]
}
