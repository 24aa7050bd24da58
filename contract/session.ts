import { z } from 'zod'
import { heldPosts } from '../domain/people/posts.ts'
import { plainText, RegionCode, Words } from './fields.ts'
import { route } from './route.ts'

/** The person who is signed in: their posts, and the permissions that open menus (doors ask again). */
export const SessionView = z.object({
  region: z.object({ code: z.string(), name: Words, demonstration: z.boolean() }),
  person: z.object({ id: z.uuid(), name: z.string() }),
  posts: z.array(
    z.object({ post: z.enum(heldPosts as [string]), unit: z.object({ id: z.string(), name: Words }), area: z.string().nullable() }),
  ),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const signIn = route({
  name: 'signIn',
  zh: '登录',
  en: 'Sign in',
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  group: 'session',
  input: z.strictObject({ region: RegionCode.optional(), account: plainText(60), password: z.string().min(1).max(200) }),
  output: SessionView,
  refusals: ['access.badLogin', 'access.locked', 'access.tooMany', 'access.foreignOrigin', 'input.invalid'],
})

export const readSession = route({
  name: 'readSession',
  zh: '当前登录',
  en: 'Who is signed in',
  method: 'GET',
  path: '/api/session',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({}),
  output: SessionView,
  refusals: ['access.signIn'],
})

export const signOut = route({
  name: 'signOut',
  zh: '退出',
  en: 'Sign out',
  method: 'POST',
  path: '/api/session/end',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({}),
  output: z.object({}),
  refusals: ['access.signIn', 'access.foreignOrigin'],
})

export const changePassword = route({
  name: 'changePassword',
  zh: '修改密码',
  en: 'Change password',
  method: 'POST',
  path: '/api/session/password',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({ old: z.string().max(200), fresh: z.string().max(200) }),
  output: z.object({}),
  refusals: ['access.signIn', 'access.badLogin', 'access.weakPassword'],
})

export const listNotices = route({
  name: 'listNotices',
  zh: '提醒',
  en: 'Notices',
  method: 'GET',
  path: '/api/notices',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(30) }),
  output: z.object({
    unread: z.int(),
    notices: z.array(
      z.object({
        id: z.uuid(),
        matterId: z.uuid(),
        procedure: z.string(),
        number: z.string().nullable(),
        title: z.string(),
        why: Words,
        at: z.iso.datetime(),
        read: z.boolean(),
      }),
    ),
  }),
  refusals: ['access.signIn'],
})

export const readNotices = route({
  name: 'readNotices',
  zh: '提醒已读',
  en: 'Mark notices read',
  method: 'POST',
  path: '/api/notices/read',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({ ids: z.array(z.uuid()).max(100) }),
  output: z.object({}),
  refusals: ['access.signIn'],
})

/** Server-sent events: `changed` with a matter's id and state whenever something the person may see has changed. */
export const liveUpdates = route({
  name: 'liveUpdates',
  zh: '实时更新',
  en: 'Live updates',
  method: 'GET',
  path: '/api/live',
  access: 'signedIn',
  group: 'session',
  as: 'stream',
  input: z.strictObject({}),
  output: z.object({ matterId: z.uuid(), procedure: z.string(), state: z.string() }),
  refusals: ['access.signIn'],
})

/** People, for choosing an assignee: those who hold a post in the unit today. */
export const listColleagues = route({
  name: 'listColleagues',
  zh: '本单位人员',
  en: 'Colleagues',
  method: 'GET',
  path: '/api/units/:unitId/people',
  access: 'signedIn',
  group: 'session',
  input: z.strictObject({ unitId: z.string().max(40), post: z.string().max(30).optional() }),
  output: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), posts: z.array(Words), open: z.int() })) }),
  refusals: ['access.signIn'],
})
