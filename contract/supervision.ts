import { z } from 'zod'
import { complaintProcedure } from '../domain/supervision/complaint.ts'
import { petitionProcedure } from '../domain/supervision/petition.ts'
import { actOf } from '../domain/procedure/procedure.ts'
import { actInput, plainText, Words } from './fields.ts'
import { kindExport, kindList } from './kind-list.ts'
import { actRefusals, Caller, MatterLine, Performed } from './matter.ts'
import { route } from './route.ts'

/** 监督与信访: what supervision has under way that the asker may see. */
export const listSupervision = kindList({
  name: 'listSupervision',
  zh: '监督与信访列表',
  en: 'List what supervision has under way',
  path: '/api/supervision',
})
export const exportSupervision = kindExport({
  name: 'exportSupervision',
  zh: '导出监督与信访列表',
  en: 'Export what supervision has under way',
  path: '/api/supervision/export',
})

const Link = MatterLine.pick({ id: true, procedure: true, number: true, title: true, stateName: true })

/** What a complaint, an explanation or a petition is about, beside its record. */
export const VoiceView = z.object({
  complaint: z
    .object({
      kind: Words,
      about: Words.nullable(),
      confidential: z.boolean(),
      description: z.string(),
      /** The case or proceeding it is about, for who may see that. */
      matter: Link.nullable(),
      rating: z.int().nullable(),
      aside: z.object({ units: z.array(Words), persons: z.array(z.string()) }),
    })
    .nullable(),
  explanation: z.object({ questions: z.string(), complainant: z.string().nullable() }).nullable(),
  petition: z
    .object({
      category: Words,
      aim: Words,
      way: Words.nullable(),
      /** The way that follows from what is asked for, with its article. */
      proposed: z.object({ way: Words, basis: z.string(), enforcement: z.boolean() }),
      about: Words.nullable(),
      confidential: z.boolean(),
      description: z.string(),
      receivedOn: z.string(),
      people: z.int().nullable(),
      representatives: z.int().nullable(),
      same: Link.nullable(),
      /** Petitions by the same telephone number that may be the same matter. */
      maybeSame: z.array(Link),
      rating: z.int().nullable(),
    })
    .nullable(),
})
export type VoiceView = z.infer<typeof VoiceView>

export const readVoice = route({
  name: 'readVoice',
  zh: '查看投诉、信访情况',
  en: 'Read a complaint or petition',
  method: 'GET',
  path: '/api/supervision/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: VoiceView,
  refusals: ['access.signIn', 'matter.notFound'],
})

/** Complaints that stand against a case or proceeding, for whoever may see them; empty for everybody else. */
export const listComplaintsAbout = route({
  name: 'listComplaintsAbout',
  zh: '涉及本案的投诉',
  en: 'Complaints about a matter',
  method: 'GET',
  path: '/api/supervision/about/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({ complaints: z.array(Link) }),
  refusals: ['access.signIn', 'matter.notFound'],
})

const entered = (procedure: typeof complaintProcedure, act = 'lodge') => {
  const row = actOf(procedure, act)
  return route({
    name: `${procedure.id}.${act}`,
    zh: row.zh,
    en: row.en,
    method: 'POST',
    path: `/api/${procedure.id}/${act}`,
    group: 'matter',
    access: { permission: `${procedure.id}.${act}` },
    input: z.strictObject({ requestKey: z.uuid(), input: actInput(procedure, row), caller: Caller.optional() }),
    output: Performed.extend({ code: z.string().nullable() }),
    refusals: actRefusals,
  })
}

/** 登记: by staff for somebody who telephones, comes or writes; they get a code to follow it by. */
export const enterComplaint = entered(complaintProcedure)
export const enterPetition = entered(petitionProcedure)
/** By a unit that a petition was brought to (信访工作条例第二十三条). */
export const enterDirectPetition = entered(petitionProcedure, 'lodgeDirect')

const reading = (procedure: typeof complaintProcedure, act: string) => {
  const row = actOf(procedure, act)
  return route({
    name: `${procedure.id}.${act}`,
    zh: row.zh,
    en: row.en,
    method: 'POST',
    path: `/api/${procedure.id}/:matterId/${act}`,
    group: 'matter',
    access: { permission: `${procedure.id}.${act}` },
    input: z.strictObject({ matterId: z.uuid(), reason: plainText(1000), requestKey: z.uuid() }),
    output: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
    refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'],
  })
}

/** Who complained or petitioned is personal data: reading it is an entry of the record. */
export const readComplainant = reading(complaintProcedure, 'readComplainant')
export const readPetitioner = reading(petitionProcedure, 'readPetitioner')
