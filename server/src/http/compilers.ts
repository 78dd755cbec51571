import AjvCompiler from '@fastify/ajv-compiler'
import SerializerCompiler from '@fastify/fast-json-stringify-compiler'
import type { FastifyInstance, FastifySchemaValidationError } from 'fastify'

/**
 * Compiles equal schemas once in a process: the contract names many of them for several operations, and servers of one
 * process all have the same.
 */
function once<Route extends { schema?: unknown }, Compiled>(
  compile: (route: Route) => Compiled,
): (route: Route) => Compiled {
  const compiled = new Map<string, Compiled>()
  return (route) => {
    const key = JSON.stringify(route.schema)
    const known = compiled.get(key)
    if (known) return known
    const made = compile(route)
    compiled.set(key, made)
    return made
  }
}

/** Compiles with the first value, and not all of the contract at every start. */
function whenUsed<Route, Value, Result>(
  compile: (route: Route) => (value: Value) => Result,
): (route: Route) => (value: Value) => Result {
  return (route) => {
    let compiled: ((value: Value) => Result) | undefined
    return (value) => {
      compiled ??= compile(route)
      return compiled(value)
    }
  }
}

/** A validator that answers with what it has found. */
function judging(compile: ReturnType<ReturnType<typeof AjvCompiler>>) {
  return (route: Parameters<typeof compile>[0]) => {
    const validate = compile(route)
    return (value: unknown) =>
      validate(value) === true || { error: validate.errors as FastifySchemaValidationError[] }
  }
}

const isNull = (schema: unknown) => JSON.stringify(schema) === '{"type":"null"}'

/** "This or null" in the word that writes null without holding every value against this. */
function withNullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withNullable)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = schema as { anyOf?: unknown[] }
  const inner = Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, withNullable(part)]))
  if (!anyOf) return inner
  const [only, other, ...more] = anyOf.map(withNullable)
  if (!isNull(other) || more.length > 0) return { ...inner, anyOf }
  return { ...inner, ...(only as object), nullable: true }
}

/** The contract's schemas are OpenAPI's, whose words (example, discriminator) are none of JSON Schema's. */
const OPTIONS = { removeAdditional: false, strict: false } as const
const validators = AjvCompiler()
const compileTexts = once(
  whenUsed(judging(validators({}, { customOptions: { ...OPTIONS, coerceTypes: true } }))),
)
const compileBody = once(
  whenUsed(judging(validators({}, { customOptions: { ...OPTIONS, coerceTypes: false } }))),
)
const serializers = SerializerCompiler()({})
const compileAnswer = once(
  whenUsed((route: Parameters<typeof serializers>[0]) =>
    serializers({ ...route, schema: withNullable(route.schema) }),
  ),
)

/** The parts of an object's schema that name its members. */
interface ObjectSchema {
  properties?: Record<string, unknown>
  required?: string[]
}

/** Headers arrive with their names in small letters. */
function inSmallLetters({ properties = {}, required = [], ...rest }: ObjectSchema): ObjectSchema {
  const named = Object.entries(properties).map(([name, schema]) => [name.toLowerCase(), schema])
  return {
    ...rest,
    properties: Object.fromEntries(named),
    required: required.map((name) => name.toLowerCase()),
  }
}

/**
 * How schemas become functions. Path, query and headers are texts, of which numbers and booleans are read; bodies are
 * never coerced, so that a client that sends "60000" for 60000 learns of it.
 */
export function setCompilers(app: FastifyInstance): void {
  app.setValidatorCompiler((route) => {
    if (route.httpPart === 'body') return compileBody(route)
    if (route.httpPart !== 'headers') return compileTexts(route)
    // Fastify types schemas as unknown; the contract's headers are objects.
    return compileTexts({ ...route, schema: inSmallLetters(route.schema as ObjectSchema) })
  })
  app.setSerializerCompiler((route) => compileAnswer({ ...route, httpStatus: route.httpStatus ?? '' }))
}
