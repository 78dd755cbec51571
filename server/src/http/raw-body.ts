import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** The JSON body exactly as it was sent; a signature covers these bytes. Empty for other requests. */
    rawBody: string
  }
}

/** Keeps the text of every JSON body beside its value. A JSON request without a body has the value undefined. */
export function keepRawBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.decorateRequest('rawBody', '')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.rawBody = text
    if (text === '') done(null, undefined)
    else void parse(request, text, done)
  })
}
