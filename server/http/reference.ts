import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { openapi } from './openapi.ts'

/** Where the description of the interfaces can be read by people. */
export const referencePath = '/api/reference'

/** The reference page: static files of our own origin, under the same strict policy as every page. */
export async function serveReference(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    // The library's type knows 3.0 and is looser than what it is given; the document is checked in openapi.test.ts.
    await scope.register(swagger, { mode: 'static', specification: { document: openapi() as never } })
    await scope.register(swaggerUi, {
      routePrefix: referencePath,
      uiConfig: {
        validatorUrl: null,
        docExpansion: 'none',
        filter: true,
        tryItOutEnabled: false,
        supportedSubmitMethods: ['get'],
      },
      theme: { title: '接口说明 · Interfaces' },
    })
  })
}
