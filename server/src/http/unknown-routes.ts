import type { FastifyInstance } from 'fastify'
import { addressUnknown, methodNotAllowed } from '../problems/general'
import type { ContractOperation } from './contract'
import { sendProblem } from './errors'

interface KnownPath {
  pattern: RegExp
  methods: string[]
}

function knownPaths(operations: ContractOperation[]): KnownPath[] {
  const byPath = new Map<string, string[]>()
  for (const { path, method } of operations) byPath.set(path, [...(byPath.get(path) ?? []), method])
  return [...byPath].map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: methods.includes('GET') ? [...methods, 'HEAD'] : methods,
  }))
}

/** Answers what no route takes: 405 with `Allow` where the path exists for another method, else 404. */
export function addUnknownRoutes(app: FastifyInstance, operations: ContractOperation[]): void {
  const paths = knownPaths(operations)
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? ''
    const known = paths.find(({ pattern }) => pattern.test(path))
    if (!known) return sendProblem(request, reply, addressUnknown())
    reply.header('allow', known.methods.join(', '))
    return sendProblem(request, reply, methodNotAllowed(known.methods))
  })
}
