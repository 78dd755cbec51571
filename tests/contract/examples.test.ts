import { misfits } from '../support/contract/conformity'
import { components, type Media, type Operation, operations, type Schema } from '../support/contract/document'

/** An example, where it stands, and the schema it has to fit. */
type Example = [where: string, schema: Schema, example: unknown]

function examplesOf(where: string, media: Media | undefined): Example[] {
  if (!media) return []
  const named = Object.entries(media.examples ?? {}).map(
    ([name, { value }]): Example => [`${where} ${name}`, media.schema, value],
  )
  return media.example === undefined ? named : [[where, media.schema, media.example], ...named]
}

function examplesIn({ id, body, parameters, responses }: Operation): Example[] {
  const given = parameters.filter(({ example }) => example !== undefined)
  return [
    ...given.map(({ name, schema, example }): Example => [`${id} ${name}`, schema, example]),
    ...examplesOf(`${id} body`, body),
    ...Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content ?? {}).flatMap((media) => examplesOf(`${id} ${status}`, media)),
    ),
  ]
}

/** The examples that a part's schemas give of themselves. */
function schemaExamplesIn(where: string, part: unknown): Example[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'examples' in part && Array.isArray(part.examples) ? part.examples : []
  return [
    ...own.map((example: unknown): Example => [where, { ...part }, example]),
    ...Object.entries(part).flatMap(([name, inner]) => schemaExamplesIn(`${where} ${name}`, inner)),
  ]
}

function schemaExamplesOf({ id, body, responses }: Operation): Example[] {
  return [
    ...schemaExamplesIn(`${id} body`, body?.schema),
    ...Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content ?? {}).flatMap(({ schema }) => schemaExamplesIn(`${id} ${status}`, schema)),
    ),
  ]
}

/** What an operation takes and what it answers when it succeeds. */
function mediaOf({ id, body, responses }: Operation): [where: string, media: Media][] {
  const taken: [string, Media][] = body ? [[`${id} body`, body]] : []
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const answered = successes.flatMap(([status, { content }]) =>
    Object.values(content ?? {}).map((media): [string, Media] => [`${id} ${status}`, media]),
  )
  return [...taken, ...answered]
}

/** Whether a part of the contract, or a schema that it points at, gives an example. */
function exemplifies(part: unknown, seen = new Set<string>()): boolean {
  if (typeof part !== 'object' || part === null) return false
  if (!('$ref' in part) || typeof part.$ref !== 'string') {
    return (
      'example' in part || 'examples' in part || Object.values(part).some((inner) => exemplifies(inner, seen))
    )
  }
  if (seen.has(part.$ref)) return false
  seen.add(part.$ref)
  const [, , kind = '', name = ''] = part.$ref.split('/')
  return exemplifies(components[kind]?.[name], seen)
}

describe('examples of the contract fit it', () => {
  test.each(operations.flatMap(examplesIn))('%s', (_, schema, example) => {
    expect(misfits(schema, example)).toEqual([])
  })
  test.each([...schemaExamplesIn('schemas', components.schemas), ...operations.flatMap(schemaExamplesOf)])(
    '%s',
    (_, schema, example) => {
      expect(misfits(schema, example)).toEqual([])
    },
  )
})

describe('the contract gives an example of everything it takes and answers', () => {
  test.each(operations.flatMap(mediaOf))('%s', (_, media) => {
    expect(exemplifies(media)).toBe(true)
  })
})

test('what may meet any operation stands in each, and what may meet any write of a candidate in those', () => {
  for (const { id, method, security, responses } of operations) {
    const needed = ['500', '503', ...(security === 'session' && method !== 'GET' ? ['429'] : [])]
    expect({ id, missing: needed.filter((status) => !(status in responses)) }).toEqual({ id, missing: [] })
  }
})
