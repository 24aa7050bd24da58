import { z } from 'zod'
import { plainText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, readRefusals } from './shapes.ts'

/** An organ outside the district's units: a court, the procuratorate, the police. */
export const OutsideOrgan = z.strictObject({ name: label(60), contact: plainText(100) })
export type OutsideOrgan = z.infer<typeof OutsideOrgan>

const body = {
  name: label(60),
  chairUnit: UnitId,
  units: z.array(UnitId).max(40),
  organs: z.array(OutsideOrgan).max(20),
}

export const ConferenceBodyView = z.object({
  ...body,
  id: z.uuid(),
  chairName: Words,
  unitNames: z.array(Words),
  meetings: z.int(),
})
export type ConferenceBodyView = z.infer<typeof ConferenceBodyView>

export const listConferenceBodies = route({
  name: 'listConferenceBodies',
  zh: '联席会议名册',
  en: 'Joint conferences',
  method: 'GET',
  path: '/api/registers/conferences',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({ bodies: z.array(ConferenceBodyView) }),
  refusals: readRefusals,
})

const manage = { permission: 'conferences.manage' } as const
const wrong = ['register.unitEnded', 'conference.nameTwice'] as const

export const addConferenceBody = route({
  name: 'addConferenceBody',
  zh: '登记联席会议',
  en: 'Enter a joint conference',
  method: 'POST',
  path: '/api/registers/conferences',
  access: manage,
  group: 'register',
  input: z.strictObject(body),
  output: z.object({ id: z.uuid() }),
  refusals: [...changeRefusals, ...wrong],
})

export const changeConferenceBody = route({
  name: 'changeConferenceBody',
  zh: '修改联席会议成员',
  en: 'Change a joint conference',
  method: 'POST',
  path: '/api/registers/conferences/:id',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: z.uuid(), ...body }),
  output: z.object({ id: z.uuid() }),
  refusals: [...changeRefusals, ...wrong, 'register.notFound'],
})
