import type { FastifyRequest } from 'fastify'
import { localTime, type Node } from './format.ts'
import type { Program } from '../http/context.ts'

const specification = 'http://wiki.open311.org/GeoReport_v2'

/** Service discovery: where the endpoint is, what it speaks, when its list of services last changed, whom to ask. */
export async function discovery(program: Program, request: FastifyRequest): Promise<Node> {
  const codes = await program.db<{ region: string }[]>`select region from region order by region`
  const regions = await Promise.all(codes.map(({ region }) => program.registers.of(region, program.now())))
  const url = `${request.protocol}://${request.host}/open311/v2`
  const changes = regions.map((region) => changeset(region.catalogue?.from, region.rules.offsetMinutes))
  const asks = (pick: (one: (typeof regions)[number]) => string) => [...new Set(regions.map(pick).filter((text) => text !== ''))].join('; ')
  return {
    changeset: changes.toSorted().at(-1) ?? changeset(undefined, 0),
    contact: asks((region) => region.settings.open311.contact) || asks((region) => region.settings.hotline),
    key_service: asks((region) => region.settings.open311.keyService) || '向区县系统管理员申请。 Ask the district’s administrator.',
    endpoints: regions.map((region, index) => ({
      specification,
      url,
      changeset: changes[index] ?? '',
      type: region.demonstration ? 'test' : 'production',
      jurisdiction_id: region.code,
      formats: ['text/xml', 'application/json'],
    })),
  }
}

/** The day from which the present list of services applies; sorts as text. */
function changeset(from: string | undefined, offsetMinutes: number): string {
  return (
    localTime(new Date(`${from ?? '1970-01-01'}T00:00:00Z`), 0).slice(0, 10) + ` 00:00 ${localTime(new Date(0), offsetMinutes).slice(19)}`
  )
}
