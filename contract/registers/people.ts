import { z } from 'zod'
import { heldPosts, type Post } from '../../domain/people/posts.ts'
import { reachKinds } from '../../domain/people/reach.ts'
import { CivilDateText, plainText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, NewWords, PageQuery, readRefusals } from './shapes.ts'

export const HeldPost = z.enum(heldPosts as [Post, ...Post[]])
const RoleId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/)
const AreaCode = z.string().regex(/^\d{9}(\d{3})?$/)
const manage = { permission: 'people.manage' } as const

export const HoldingView = z.object({
  id: z.uuid(),
  role: z.object({ id: z.string(), name: Words }),
  post: HeldPost,
  unit: z.object({ id: z.string(), name: Words }),
  area: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  standing: z.enum(['coming', 'held', 'ended']),
})

export const PersonLine = z.object({
  id: z.uuid(),
  name: z.string(),
  staffNumber: z.string().nullable(),
  account: z.string().nullable(),
  leftOn: z.string().nullable(),
  locked: z.boolean(),
  posts: z.array(z.object({ name: Words, unit: Words })),
})
export type PersonLine = z.infer<typeof PersonLine>

/** The telephone number is shown to those who manage people. */
export const PersonView = PersonLine.omit({ posts: true }).extend({
  phone: z.string().nullable(),
  mustChangePassword: z.boolean(),
  lockedUntil: z.iso.datetime().nullable(),
  passwordChangedAt: z.iso.datetime().nullable(),
  openMatters: z.int(),
  holdings: z.array(HoldingView),
})
export type PersonView = z.infer<typeof PersonView>

export const listPeople = route({
  name: 'listPeople',
  zh: '人员登记簿',
  en: 'People',
  method: 'GET',
  path: '/api/registers/people',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    words: plainText(60).optional(),
    unit: UnitId.optional(),
    post: HeldPost.optional(),
    left: z.enum(['true', 'false']).default('false'),
  }),
  output: z.object({ people: z.array(PersonLine), total: z.int(), next: z.string().nullable() }),
  refusals: readRefusals,
})

export const readPerson = route({
  name: 'readPerson',
  zh: '查看人员',
  en: 'A person',
  method: 'GET',
  path: '/api/registers/people/:personId',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ personId: z.uuid() }),
  output: PersonView,
  refusals: [...readRefusals, 'register.notFound'],
})

const Account = label(40).refine((text) => /^[\p{L}\p{N}._@-]+$/u.test(text), 'account')
const Password = z.string().min(1).max(200)
const PostFields = { role: RoleId, unit: UnitId, area: AreaCode.nullable(), from: CivilDateText, to: CivilDateText.nullable() }
const postRefusals = ['register.badTerm', 'register.unitEnded', 'register.areaElsewhere', 'clock.badDate', 'clock.dateOutOfRange'] as const

/** With an account and a first password that must be changed at the first sign-in, and usually a first post. */
export const addPerson = route({
  name: 'addPerson',
  zh: '增加人员',
  en: 'Add a person',
  method: 'POST',
  path: '/api/registers/people',
  access: manage,
  group: 'register',
  input: z.strictObject({
    name: label(40),
    staffNumber: label(30).nullable(),
    phone: plainText(30).nullable(),
    account: Account,
    password: Password,
    post: z.strictObject(PostFields).nullable(),
  }),
  output: z.object({ personId: z.uuid() }),
  refusals: [...changeRefusals, ...postRefusals, 'register.exists', 'access.weakPassword'],
})

export const changePerson = route({
  name: 'changePerson',
  zh: '修改人员信息',
  en: 'Change a person',
  method: 'POST',
  path: '/api/registers/people/:personId',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid(), name: label(40), staffNumber: label(30).nullable(), phone: plainText(30).nullable() }),
  output: z.object({}),
  refusals: [...changeRefusals, 'register.exists'],
})

/** Posts and patrol assignments end with the last day; sessions end once it has passed. */
export const endPerson = route({
  name: 'endPerson',
  zh: '人员离任',
  en: 'A person leaves',
  method: 'POST',
  path: '/api/registers/people/:personId/end',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid(), lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [
    ...changeRefusals,
    'register.personInUse',
    'register.lastAdministrator',
    'register.past',
    'register.personLeft',
    'clock.badDate',
    'clock.dateOutOfRange',
  ],
})

export const addPost = route({
  name: 'addPost',
  zh: '任职',
  en: 'Give a post',
  method: 'POST',
  path: '/api/registers/people/:personId/posts',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid(), ...PostFields }),
  output: z.object({ holdingId: z.uuid() }),
  refusals: [...changeRefusals, ...postRefusals, 'register.personLeft', 'register.exists'],
})

export const endPost = route({
  name: 'endPost',
  zh: '免职',
  en: 'End a post',
  method: 'POST',
  path: '/api/registers/people/:personId/posts/:holdingId/end',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid(), holdingId: z.uuid(), lastDay: CivilDateText }),
  output: z.object({}),
  refusals: [...changeRefusals, 'register.lastAdministrator', 'register.badTerm', 'register.past', 'clock.badDate', 'clock.dateOutOfRange'],
})

/** Ends every session of the person; the new password must be changed at the next sign-in. */
export const resetPassword = route({
  name: 'resetPassword',
  zh: '重置密码',
  en: 'Reset a password',
  method: 'POST',
  path: '/api/registers/people/:personId/password',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid(), account: Account.optional(), password: Password }),
  output: z.object({}),
  refusals: [...changeRefusals, 'access.weakPassword', 'register.personLeft', 'register.exists', 'register.noAccount'],
})

export const unlockAccount = route({
  name: 'unlockAccount',
  zh: '解锁账号',
  en: 'Unlock an account',
  method: 'POST',
  path: '/api/registers/people/:personId/unlock',
  access: manage,
  group: 'register',
  input: z.strictObject({ personId: z.uuid() }),
  output: z.object({}),
  refusals: changeRefusals,
})

const Reach = z.enum(reachKinds)
export const GrantView = z.object({ verb: z.string(), reach: Reach })

/** A grant of the program's role that the district's lacks; `taken` where the district took it away by hand. */
export const OfferedGrant = GrantView.extend({ taken: z.boolean() })

export const RoleView = z.object({
  id: z.string(),
  name: Words,
  post: HeldPost,
  holders: z.int(),
  grants: z.array(GrantView),
  offered: z.array(OfferedGrant),
})
export type RoleView = z.infer<typeof RoleView>

/** Roles with their grants, and every verb that can be granted, in groups. */
export const listRoles = route({
  name: 'listRoles',
  zh: '角色与权限',
  en: 'Roles and grants',
  method: 'GET',
  path: '/api/registers/roles',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({ roles: z.array(RoleView), verbs: z.array(z.object({ verb: z.string(), name: Words, group: Words })) }),
  refusals: readRefusals,
})

export const addRole = route({
  name: 'addRole',
  zh: '增加角色',
  en: 'Add a role',
  method: 'POST',
  path: '/api/registers/roles',
  access: manage,
  group: 'register',
  input: z.strictObject({ id: RoleId, post: HeldPost, name: NewWords, like: RoleId.nullable() }),
  output: z.object({ id: z.string() }),
  refusals: [...changeRefusals, 'register.exists'],
})

/** Grants added and taken away, so that two administrators at work at once do not undo each other. */
export const changeGrants = route({
  name: 'changeGrants',
  zh: '调整权限',
  en: 'Change grants',
  method: 'POST',
  path: '/api/registers/roles/:id/grants',
  access: manage,
  group: 'register',
  input: z.strictObject({
    id: RoleId,
    add: z.array(z.strictObject({ verb: z.string().max(60), reach: Reach })).max(300),
    remove: z.array(z.strictObject({ verb: z.string().max(60), reach: Reach })).max(300),
  }),
  output: z.object({ grants: z.array(GrantView) }),
  refusals: [...changeRefusals, 'register.lastAdministrator', 'register.unknownVerb'],
})

/** Takes what the program's role of the same post has and the district's lacks, as far as it was ticked; nothing else is changed. */
export const takeDefaults = route({
  name: 'takeDefaults',
  zh: '采用程序的默认权限',
  en: 'Take the program’s defaults',
  method: 'POST',
  path: '/api/registers/roles/:id/defaults',
  access: manage,
  group: 'register',
  input: z.strictObject({
    id: RoleId,
    add: z
      .array(z.strictObject({ verb: z.string().max(60), reach: Reach }))
      .min(1)
      .max(300),
  }),
  output: z.object({ grants: z.array(GrantView) }),
  refusals: [...changeRefusals, 'register.notOffered'],
})
