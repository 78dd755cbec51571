import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'

const CHECK = resolve(__dirname, '../../scripts/check-contract.mjs')

/** A contract of one operation; a test changes a copy of it. */
const released = () => ({
  security: [] as object[],
  paths: {
    '/things': {
      post: {
        operationId: 'makeThing',
        parameters: [
          {
            name: 'kind',
            in: 'query',
            required: false,
            schema: { type: 'string', enum: ['a', 'b'] as string[] },
          },
        ] as object[],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['name'],
                properties: { name: { type: 'string', maxLength: 20 }, note: { type: 'string' } } as Record<
                  string,
                  object
                >,
              },
            },
          },
        },
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  required: ['id'],
                  properties: { id: { type: 'string' }, state: { type: 'string', enum: ['new'] } } as Record<
                    string,
                    object
                  >,
                },
              },
            },
          },
          '409': { content: {} },
        } as Record<string, { content: object }>,
      },
    },
  } as Record<string, Record<string, object>>,
})
type Contract = ReturnType<typeof released>

// The parts of the contract above, which is known to have them.
const operation = (contract: Contract) => contract.paths['/things']?.post as ReturnType<typeof theOperation>
const theOperation = () =>
  released().paths['/things']?.post as never as {
    operationId: string
    security?: object[]
    parameters: { required?: boolean; schema: { enum?: string[] } }[]
    requestBody: { content: { 'application/json': { schema: Schema } } }
    responses: Record<string, { content: { 'application/json': { schema: Schema } } }>
  }
interface Schema {
  required: string[]
  properties: Record<string, Record<string, unknown>>
}
const body = (contract: Contract) => operation(contract).requestBody.content['application/json'].schema
const answer = (contract: Contract) =>
  operation(contract).responses['200']?.content['application/json'].schema as Schema

function check(change: (contract: Contract) => void, unreleased = '') {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'))
  try {
    const next = released()
    change(next)
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    const files = [
      file('old.yaml', stringify(released())),
      file('new.yaml', stringify(next)),
      file('CHANGELOG.md', `# Changes\n\n## Unreleased\n\n${unreleased}\n\n## 1.0.0\n\n\`makeThing\`\n`),
    ]
    const { status, stderr } = spawnSync(process.execPath, [CHECK, ...files], { encoding: 'utf8' })
    return { status, said: stderr }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each<[string, (contract: Contract) => void]>([
  ['nothing', () => undefined],
  ['another operation', (next) => Object.assign(next.paths, { '/more': { get: { operationId: 'more' } } })],
  ['a field of an answer', (next) => Object.assign(answer(next).properties, { more: { type: 'string' } })],
  [
    'a value of an answer',
    (next) => Object.assign(answer(next).properties, { state: { type: 'string', enum: ['new', 'old'] } }),
  ],
  [
    'an optional field of a request',
    (next) => Object.assign(body(next).properties, { more: { type: 'string' } }),
  ],
  [
    'a longer text',
    (next) => Object.assign(body(next).properties, { name: { type: 'string', maxLength: 30 } }),
  ],
  [
    'a part to what was whole',
    (next) => {
      const { required, properties } = answer(next)
      const allOf = [
        { properties: { id: properties.id }, required },
        { properties: { ...properties, more: {} } },
      ]
      Object.assign(operation(next).responses, {
        '200': { content: { 'application/json': { schema: { allOf } } } },
      })
    },
  ],
  ['another refusal', (next) => Object.assign(operation(next).responses, { '404': { content: {} } })],
])('adding %s breaks no client', (_what, change) => {
  expect(check(change)).toEqual({ status: 0, said: '' })
})

test.each<[string, string, (contract: Contract) => void]>([
  ['an operation goes', '`makeThing` is gone', (next) => void delete next.paths['/things']],
  [
    'it gets another name',
    '`makeThing` is now called',
    (next) => Object.assign(operation(next), { operationId: 'other' }),
  ],
  [
    'it needs a session',
    '`makeThing` now needs a session',
    (next) => Object.assign(operation(next), { security: [{ session: [] }] }),
  ],
  [
    'a field goes as what was whole gets parts',
    '`makeThing 200.state` is gone',
    (next) =>
      Object.assign(operation(next).responses, {
        '200': {
          content: {
            'application/json': {
              schema: {
                allOf: [{ type: 'object', properties: { id: { type: 'string' } }, required: ['id'] }],
              },
            },
          },
        },
      }),
  ],
  [
    'a parameter goes',
    '`makeThing kind` is gone',
    (next) => Object.assign(operation(next), { parameters: [] }),
  ],
  [
    'a parameter is required',
    '`makeThing kind` is now required',
    (next) => Object.assign(operation(next).parameters[0] ?? {}, { required: true }),
  ],
  [
    'a parameter takes fewer values',
    '`makeThing kind` takes fewer values',
    (next) => Object.assign(operation(next).parameters[0]?.schema ?? {}, { enum: ['a'] }),
  ],
  [
    'a field is required',
    '`makeThing body.note` is now required',
    (next) => void body(next).required.push('note'),
  ],
  [
    'a field of a request goes',
    '`makeThing body.note` is gone',
    (next) => void delete body(next).properties.note,
  ],
  [
    'a text gets shorter',
    '`makeThing body.name` has a lower maxLength',
    (next) => Object.assign(body(next).properties, { name: { type: 'string', maxLength: 10 } }),
  ],
  [
    'a text gets a pattern',
    '`makeThing body.note` has another pattern',
    (next) => Object.assign(body(next).properties, { note: { type: 'string', pattern: '^x' } }),
  ],
  [
    'a field of an answer goes',
    '`makeThing 200.id` is gone',
    (next) => void delete answer(next).properties.id,
  ],
  [
    'a field of an answer may be missing',
    '`makeThing 200.id` may now be missing',
    (next) => Object.assign(answer(next), { required: [] }),
  ],
  [
    'a field of an answer may be null',
    '`makeThing 200.id` may now be null',
    (next) => Object.assign(answer(next).properties, { id: { type: ['string', 'null'] } }),
  ],
  ['a status goes', '`makeThing 409` is gone', (next) => void delete operation(next).responses['409']],
])('%s: old clients would break, unless the changelog names it', (_what, said, change) => {
  const refused = check(change)
  expect(refused.status).toBe(1)
  expect(refused.said).toContain(said)
  const place = /`[^`]+`/.exec(said)?.[0] ?? ''
  expect(check(change, `- ${place}: on purpose`)).toEqual({ status: 0, said: '' })
})
