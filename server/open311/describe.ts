import { conditionAttribute } from './services.ts'
import { open311Prefix } from './prefix.ts'

/** A JSON value, as far as a description needs one. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const text = { type: 'string' } as const
const time = { type: 'string', format: 'date-time' } as const
const words = (zh: string, en: string) => ({ summary: zh, 'x-summary-en': en, tags: ['open311'] })
const query = (name: string, zh: string, schema: Json = text): Json => ({
  name,
  in: 'query',
  description: zh,
  schema,
})
const inPath = (name: string, zh: string): Json => ({
  name,
  in: 'path',
  required: true,
  description: zh,
  schema: text,
})

const jurisdiction = query('jurisdiction_id', '六位区划代码；只服务一个区县时可不填。 Needed where several districts are served.')
const key = query('api_key', '接口密钥，可不填。 Optional.')
const extensions = query('extensions', 'true 时附 extended_attributes。', { enum: ['true'] })
const paging = [
  query('page', '页码，自 1 起；末页之后为空。', { type: 'integer', minimum: 1 }),
  query('page_size', '每页条数，最多 1000。', { type: 'integer', minimum: 1, maximum: 1000 }),
]
const requestFields = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
]

const record = (fields: readonly string[]): Json => ({
  type: 'object',
  properties: Object.fromEntries(
    fields.map((field) => [field, field === 'lat' || field === 'long' ? { type: ['number', 'null'] } : { type: ['string', 'null'] }]),
  ),
})
const listOf = (fields: readonly string[]): Json => ({ type: 'array', items: record(fields) })
const answers = (schema: Json, status = '200'): Json => ({
  [status]: {
    description: '成功 Done',
    content: { 'application/json': { schema }, 'text/xml': { schema: text } },
  },
  default: {
    description: '错误：400、403（api_key）、404。 Errors, as a list of code and description.',
    content: {
      'application/json': { schema: listOf(['code', 'description']) },
      'text/xml': { schema: text },
    },
  },
})
const form = (fields: Readonly<Record<string, Json>>, required: readonly string[]): Json => {
  const schema = { type: 'object', properties: fields, required }
  return {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema }, 'multipart/form-data': { schema } },
  }
}

const reportForm = form(
  {
    jurisdiction_id: text,
    api_key: text,
    service_code: text,
    lat: { type: 'number' },
    long: { type: 'number' },
    address_id: text,
    address_string: text,
    description: text,
    first_name: text,
    last_name: text,
    phone: text,
    email: text,
    account_id: text,
    device_id: text,
    media_url: text,
    [`attribute[${conditionAttribute}]`]: text,
    service_request_id_ext: text,
    request_key: text,
    media: { type: 'string', format: 'binary' },
  },
  ['service_code'],
)

/** The addresses of GeoReport v2 that are served here, for the description of all interfaces. */
export const open311Paths: Readonly<Record<string, Readonly<Record<string, Json>>>> = Object.fromEntries(
  Object.entries({
    '/discovery.{format}': {
      get: {
        ...words('服务发现', 'Service discovery'),
        parameters: [],
        responses: answers({ type: 'object' }),
      },
    },
    '/services.{format}': {
      get: {
        ...words('服务目录', 'Services'),
        parameters: [jurisdiction],
        responses: answers(listOf(['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'])),
      },
    },
    '/services/{service_code}.{format}': {
      get: {
        ...words('服务定义', 'Service definition'),
        parameters: [inPath('service_code', '如 GBT47678.5-2026:incident:06010'), jurisdiction],
        responses: answers({ type: 'object' }),
      },
    },
    '/requests.{format}': {
      get: {
        ...words('诉求列表', 'Service requests'),
        parameters: [
          jurisdiction,
          key,
          query('service_request_id', '逗号分隔；给出时其他条件不起作用。'),
          query('service_code', '逗号分隔。'),
          query('start_date', '至多 90 天，缺省为最近 90 天。', time),
          query('end_date', '', time),
          query('status', 'open、closed'),
          query('updated_after', '', time),
          query('updated_before', '', time),
          query('lat', '', { type: 'number' }),
          query('long', '', { type: 'number' }),
          query('radius', '米', { type: 'number' }),
          ...paging,
          extensions,
        ],
        responses: answers(listOf(requestFields)),
      },
      post: {
        ...words('上报诉求', 'Report'),
        parameters: [],
        requestBody: reportForm,
        responses: answers(listOf(['service_request_id', 'service_notice', 'account_id']), '201'),
      },
    },
    '/requests/{service_request_id}.{format}': {
      get: {
        ...words('诉求', 'Service request'),
        parameters: [inPath('service_request_id', '案卷号或上报号'), jurisdiction, key, extensions],
        responses: answers(listOf(requestFields)),
      },
    },
    '/tokens/{token}.{format}': {
      get: {
        ...words('由凭证查案卷号', 'Request id from a token'),
        parameters: [inPath('token', '上报号'), jurisdiction],
        responses: answers(listOf(['service_request_id', 'token'])),
      },
    },
    '/servicerequestupdates.{format}': {
      get: {
        ...words('办理进展', 'Updates'),
        parameters: [
          jurisdiction,
          key,
          query('service_request_id', '逗号分隔。'),
          query('start_date', '', time),
          query('end_date', '', time),
          ...paging,
        ],
        responses: answers(listOf(['update_id', 'service_request_id', 'status', 'updated_datetime', 'description', 'media_url'])),
      },
      post: {
        ...words('补充或要求重新处理', 'Add news'),
        parameters: [],
        security: [{ open311: [] }],
        requestBody: form(
          {
            jurisdiction_id: text,
            api_key: text,
            service_request_id: text,
            update_id: text,
            status: { enum: ['open', 'closed'] },
            description: text,
            media_url: text,
            media: { type: 'string', format: 'binary' },
          },
          ['api_key', 'service_request_id', 'update_id', 'description'],
        ),
        responses: answers(listOf(['update_id']), '201'),
      },
    },
  }).map(([path, operations]) => [`${open311Prefix}${path}`, withFormat(operations)]),
)

function withFormat(operations: Readonly<Record<string, { readonly parameters: readonly Json[] }>>): Record<string, Json> {
  const format: Json = { name: 'format', in: 'path', required: true, schema: { enum: ['xml', 'json'] } }
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [method, { ...operation, parameters: [format, ...operation.parameters] }]),
  )
}
