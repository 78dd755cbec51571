import { misfits } from '../support/contract/conformity'
import { type Media, type Operation, operations, type Schema } from '../support/contract/document'

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

describe('examples of the contract fit it', () => {
  test.each(operations.flatMap(examplesIn))('%s', (_, schema, example) => {
    expect(misfits(schema, example)).toEqual([])
  })
})
