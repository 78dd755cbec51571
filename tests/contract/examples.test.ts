import { misfits } from '../support/contract/conformity'
import { type Media, operations } from '../support/contract/document'

function examplesOf(media: Media | undefined): unknown[] {
  if (!media) return []
  const named = Object.values(media.examples ?? {}).map(({ value }) => value)
  return media.example === undefined ? named : [media.example, ...named]
}

describe('examples of the contract', () => {
  test.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
    const medias = [
      operation.body,
      ...Object.values(operation.responses).flatMap(({ content }) => Object.values(content ?? {})),
    ]
    for (const media of medias) {
      if (!media) continue
      for (const example of examplesOf(media)) expect(misfits(media.schema, example)).toEqual([])
    }
    for (const { schema, example } of operation.parameters) {
      if (example !== undefined) expect(misfits(schema, example)).toEqual([])
    }
  })
})
