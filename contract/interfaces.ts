import { z } from 'zod'
import { route } from './route.ts'

/** The description of every interface, made from the contracts themselves. */
export const describeInterfaces = route({
  name: 'describeInterfaces',
  zh: '接口说明（OpenAPI 3.1）',
  en: 'Description of the interfaces (OpenAPI 3.1)',
  method: 'GET',
  path: '/api/openapi.json',
  access: 'anyone',
  group: 'system',
  input: z.strictObject({}),
  output: z.record(z.string(), z.unknown()),
  refusals: [],
})
