/**
 * `npm run check:contract`: compares the contract with the one that clients in the field were built for and fails on a
 * removal, a narrowing or a new requirement that contract/CHANGELOG.md does not name. Takes three files instead in tests.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parse } from 'yaml'

const [
  released = 'contract/released/openapi.yaml',
  current = 'contract/openapi.yaml',
  changelog = 'contract/CHANGELOG.md',
] = process.argv.slice(2)
const METHODS = ['get', 'put', 'post', 'delete', 'patch']
/** Bounds of what a client may send: the first list must not grow, the second not shrink. */
const LOWER = ['minLength', 'minimum', 'minItems', 'exclusiveMinimum']
const UPPER = ['maxLength', 'maximum', 'maxItems', 'exclusiveMaximum']

const before = parse(readFileSync(released, 'utf8'))
const after = parse(readFileSync(current, 'utf8'))
const findings = []
const find = (place, what) => findings.push({ place, what })

function resolve(document, node) {
  if (!node?.$ref) return node ?? {}
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((part, name) => part?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document)
  return resolve(document, target)
}

/** A schema whose parts are one with it: where the other side has no parts, its members are compared all the same. */
function united(document, node) {
  const { allOf, ...own } = node
  const parts = allOf
    .map((part) => resolve(document, part))
    .map((part) => (part.allOf ? united(document, part) : part))
  const whole = [...parts, own]
  return {
    ...own,
    type: whole.map(({ type }) => type).find(Boolean),
    properties: Object.assign({}, ...whole.map(({ properties }) => properties)),
    required: whole.flatMap(({ required = [] }) => required),
  }
}

const listOf = (value) => (value === undefined ? [] : [value].flat())
const lost = (from, to) => from.filter((each) => !to.includes(each))

/** Whether one schema may stand where the other stood; `sent` by clients, or answered to them. */
function compareSchemas(oldNode, newNode, place, sent, seen = new Set()) {
  const key = `${oldNode?.$ref} ${newNode?.$ref} ${sent}`
  if (oldNode?.$ref && seen.has(key)) return
  const known = oldNode?.$ref ? new Set([...seen, key]) : seen
  const [oldWhole, newWhole] = [resolve(before, oldNode), resolve(after, newNode)]
  const older = oldWhole.allOf && !newWhole.allOf ? united(before, oldWhole) : oldWhole
  const newer = newWhole.allOf && !oldWhole.allOf ? united(after, newWhole) : newWhole
  const [oldTypes, newTypes] = [listOf(older.type), listOf(newer.type)]
  const gone = sent ? lost(oldTypes, newTypes) : lost(newTypes, oldTypes)
  if (oldTypes.length > 0 && gone.length > 0)
    find(place, sent ? `no longer takes ${gone.join(', ')}` : `may now be ${gone.join(', ')}`)
  if (sent) compareBounds(older, newer, place)
  const [oldMembers, newMembers] = [older.properties ?? {}, newer.properties ?? {}]
  for (const [name, member] of Object.entries(oldMembers)) {
    if (!(name in newMembers)) find(`${place}.${name}`, 'is gone')
    else compareSchemas(member, newMembers[name], `${place}.${name}`, sent, known)
  }
  const [oldRequired, newRequired] = [older.required ?? [], newer.required ?? []]
  if (sent) for (const name of lost(newRequired, oldRequired)) find(`${place}.${name}`, 'is now required')
  else
    for (const name of lost(oldRequired, newRequired))
      if (name in newMembers) find(`${place}.${name}`, 'may now be missing')
  if (older.items && newer.items) compareSchemas(older.items, newer.items, `${place}[]`, sent, known)
  for (const word of ['allOf', 'anyOf', 'oneOf']) {
    const [oldParts, newParts] = [older[word] ?? [], newer[word] ?? []]
    if (oldParts.length > newParts.length) find(place, `has fewer alternatives in ${word}`)
    else
      for (const [index, part] of oldParts.entries())
        compareSchemas(part, newParts[index], place, sent, known)
  }
}

function compareBounds(older, newer, place) {
  if (newer.enum && (!older.enum || lost(older.enum, newer.enum).length > 0))
    find(place, 'takes fewer values')
  for (const word of ['pattern', 'format'])
    if (newer[word] !== undefined && newer[word] !== older[word]) find(place, `has another ${word}`)
  for (const word of LOWER)
    if (newer[word] > (older[word] ?? Number.NEGATIVE_INFINITY)) find(place, `has a higher ${word}`)
  for (const word of UPPER)
    if (newer[word] < (older[word] ?? Number.POSITIVE_INFINITY)) find(place, `has a lower ${word}`)
}

function compareContents(oldContent, newContent, place, sent) {
  for (const [type, { schema }] of Object.entries(oldContent ?? {})) {
    if (!newContent?.[type]) find(place, `no longer speaks ${type}`)
    else compareSchemas(schema, newContent[type].schema, place, sent)
  }
}

function parametersOf(document, item, operation) {
  const all = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((each) =>
    resolve(document, each),
  )
  return new Map(all.map((each) => [`${each.in} ${each.name}`, each]))
}

/** Whether a visitor may ask. */
const isOpen = (document, operation) => {
  const needs = operation.security ?? document.security ?? []
  return needs.length === 0 || needs.some((need) => Object.keys(need).length === 0)
}

function compareOperations(older, newer, oldItem, newItem) {
  const name = older.operationId
  if (newer.operationId !== name) find(name, `is now called ${newer.operationId}`)
  if (isOpen(before, older) && !isOpen(after, newer)) find(name, 'now needs a session')
  const [oldParameters, newParameters] = [
    parametersOf(before, oldItem, older),
    parametersOf(after, newItem, newer),
  ]
  for (const [key, parameter] of oldParameters) {
    const place = `${name} ${parameter.name}`
    const next = newParameters.get(key)
    if (!next) find(place, 'is gone')
    else {
      compareSchemas(parameter.schema, next.schema, place, true)
      if (next.required && !parameter.required) find(place, 'is now required')
    }
  }
  for (const [key, parameter] of newParameters)
    if (parameter.required && !oldParameters.has(key))
      find(`${name} ${parameter.name}`, 'is new and required')
  const [oldBody, newBody] = [resolve(before, older.requestBody), resolve(after, newer.requestBody)]
  compareContents(oldBody.content, newBody.content, `${name} body`, true)
  if (newBody.required && !oldBody.required) find(`${name} body`, 'is now required')
  for (const [status, response] of Object.entries(older.responses ?? {})) {
    const place = `${name} ${status}`
    const next = newer.responses?.[status]
    if (!next) find(place, 'is gone')
    else compareContents(resolve(before, response).content, resolve(after, next).content, place, false)
  }
}

for (const [path, item] of Object.entries(before.paths ?? {})) {
  for (const method of METHODS) {
    const operation = item[method]
    if (!operation) continue
    const next = after.paths?.[path]?.[method]
    if (next) compareOperations(operation, next, item, after.paths[path])
    else find(operation.operationId, 'is gone')
  }
}

const [, unreleased = ''] =
  /^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(readFileSync(changelog, 'utf8')) ?? []
const unnamed = findings.filter(({ place }) => !unreleased.includes(`\`${place}\``))
for (const { place, what } of unnamed) console.error(`\`${place}\` ${what}`)
if (unnamed.length > 0) {
  console.error(
    'Old clients would break. Add instead of changing, or name each place under Unreleased in contract/CHANGELOG.md.',
  )
  process.exitCode = 1
}
