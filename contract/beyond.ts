import { z } from 'zod'
import { Point, Words } from './fields.ts'
import { kindExport, kindList } from './kind-list.ts'
import { ProcedureId } from './matter.ts'
import { route } from './route.ts'

/** 协同: requests for help, disputes, major cases and joint actions that the asker may see. */
export const listBeyond = kindList({ name: 'listBeyond', zh: '协同列表', en: 'List what is done with others', path: '/api/beyond' })
export const exportBeyond = kindExport({
  name: 'exportBeyond',
  zh: '导出协同列表',
  en: 'Export what is done with others',
  path: '/api/beyond/export',
})

const Shared = z.object({
  by: Words,
  name: z.string(),
  takenOn: z.string(),
  description: z.string().nullable(),
  photos: z.array(z.string()),
  at: z.iso.datetime(),
})

const Part = z.object({
  matterId: z.uuid(),
  name: Words,
  task: z.string().nullable(),
  leader: z.string().nullable(),
  state: Words,
  did: z.string().nullable(),
  pending: z.string().nullable(),
  /** What the unit opened in its own name; `matterId` is null where the asker may not open it. */
  proceedings: z.array(
    z.object({ matterId: z.uuid().nullable(), procedure: ProcedureId, number: z.string().nullable(), state: Words, open: z.boolean() }),
  ),
})

/** What several units have a hand in, as each of them sees it. */
export const BeyondView = z.object({
  participants: z.array(z.object({ role: Words, name: Words })),
  request: z
    .object({ askedFor: z.string(), lawBasis: z.string(), replyBy: z.string(), reply: z.string().nullable(), photos: z.array(z.string()) })
    .nullable(),
  dispute: z
    .object({
      kind: Words,
      reason: z.string(),
      /** Filings for the same act, the earliest first (最先立案). */
      filings: z.array(z.object({ unit: Words, number: z.string().nullable(), filedOn: z.string() })),
      proposed: Words.nullable(),
      settled: Words.nullable(),
    })
    .nullable(),
  major: z.object({ grounds: z.array(Words), instructions: z.array(z.object({ on: z.string(), text: z.string() })) }).nullable(),
  joint: z
    .object({
      jointId: z.uuid(),
      aim: z.string().nullable(),
      lawBasis: z.string().nullable(),
      heldAt: z.iso.datetime().nullable(),
      reportBy: z.string().nullable(),
      radius: z.number().nullable(),
      point: Point.nullable(),
      briefing: z.string().nullable(),
      parts: z.array(Part),
      evidence: z.array(Shared),
      /** The asker's own part that is under way, below which their unit opens its proceedings. */
      ownPart: z.uuid().nullable(),
    })
    .nullable(),
})
export type BeyondView = z.infer<typeof BeyondView>

export const readBeyond = route({
  name: 'readBeyond',
  zh: '查看协同事项',
  en: 'Read what is done with others',
  method: 'GET',
  path: '/api/beyond/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: BeyondView,
  refusals: ['access.signIn', 'matter.notFound'],
})

export const JointToday = z.object({
  partId: z.uuid(),
  jointId: z.uuid(),
  title: z.string(),
  number: z.string().nullable(),
  heldAt: z.iso.datetime(),
  address: z.string().nullable(),
  briefing: z.string(),
  task: z.string().nullable(),
  state: Words,
  underWay: z.boolean(),
  leading: z.boolean(),
})
export type JointToday = z.infer<typeof JointToday>

/** 今日联合行动: joint actions of today in which the asker's units take part, with the task of each. */
export const listJointToday = route({
  name: 'listJointToday',
  zh: '今日联合行动',
  en: 'Joint actions of today',
  method: 'GET',
  path: '/api/beyond/today',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({ actions: z.array(JointToday) }),
  refusals: ['access.signIn'],
})
