import type { FastifyInstance } from 'fastify'
import { notFound } from '../problems/general'
import { Problem } from '../problems/problem'
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
    if (!known) return sendProblem(request, reply, notFound())
    reply.header('allow', known.methods.join(', '))
    const detail = `此地址只支持 ${known.methods.join('、')}。`
    return sendProblem(request, reply, new Problem(405, 'method-not-allowed', '请求方式不支持', detail))
  })
}
