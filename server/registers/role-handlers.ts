import { z } from 'zod'
import { servedProcedures } from '../../contract/matter.ts'
import { addRole, changeGrants, HeldPost, listRoles, takeDefaults, type RoleView } from '../../contract/registers/people.ts'
import { registerPermissions } from '../../contract/registers/shapes.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { isHeld } from '../../domain/people/posts.ts'
import { reachKinds } from '../../domain/people/reach.ts'
import { verbOf } from '../../domain/procedure/procedure.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { readVerb } from '../matter/visible.ts'
import { changing } from './journal.ts'
import { defaultGrants } from '../people/roles.ts'
import { keepingAdministrators } from './people.ts'

type VerbView = { readonly verb: string; readonly name: Words; readonly group: Words }

/** Every permission that a role may be granted: reading and the acts of each procedure, and the registers. */
const verbs: readonly VerbView[] = [
  ...servedProcedures.flatMap((procedure) => {
    const group = { zh: procedure.zh, en: procedure.en }
    const acts = procedure.acts.filter((row) => row.by.some(isHeld))
    return [
      { verb: readVerb(procedure.id), name: { zh: '查看', en: 'See' }, group },
      ...acts.map((row) => ({ verb: verbOf(procedure, row.act), name: { zh: row.zh, en: row.en }, group })),
    ]
  }),
  ...Object.entries(registerPermissions).map(([verb, name]) => ({ verb, name, group: { zh: '登记簿', en: 'Registers' } })),
]
const knownVerbs = new Set(verbs.map(({ verb }) => verb))

const RoleRow = z.object({
  role_id: z.string(),
  name_zh: z.string(),
  name_en: z.string(),
  post: HeldPost,
  holders: z.number(),
  grants: z.array(z.object({ verb: z.string(), reach: z.enum(reachKinds) })),
})

type Kept = Omit<RoleView, 'offered'>

/** Grants that were taken away by hand, by role: the record of the registers remembers them. */
async function takenByHand(db: Db, region: string): Promise<ReadonlySet<string>> {
  const found = await rows(
    z.object({ what: z.string(), verb: z.string(), reach: z.string() }),
    db`
    select distinct e.what, g.verb, g.reach
    from register_entry e, jsonb_to_recordset(e.after -> 'removed') as g (verb text, reach text)
    where e.region = ${region} and e.register = 'roles' and e.action = ${changeGrants.name}`,
  )
  return new Set(found.map(({ what, verb, reach }) => `${what} ${verb} ${reach}`))
}

/** The roles, each default one with what the program's role of its post has beside it. */
async function offering(db: Db, region: string, roles: readonly Kept[]): Promise<RoleView[]> {
  const taken = await takenByHand(db, region)
  return roles.map((role) => {
    const has = new Set(role.grants.map(({ verb, reach }) => `${verb} ${reach}`))
    // Roles of the district's own making follow nothing.
    const lacking = role.id === role.post ? defaultGrants(role.post).filter(({ verb, reach }) => !has.has(`${verb} ${reach}`)) : []
    return { ...role, offered: lacking.map((grant) => ({ ...grant, taken: taken.has(`${role.id} ${grant.verb} ${grant.reach}`) })) }
  })
}

async function listRoleViews(db: Db, region: string, day: string): Promise<Kept[]> {
  const found = await rows(
    RoleRow,
    db`
    select r.role_id, r.name_zh, r.name_en, r.post,
           (select count(distinct h.person_id)::int from post_holding h where h.region = r.region and h.role_id = r.role_id
             and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})) as holders,
           coalesce((select jsonb_agg(jsonb_build_object('verb', g.verb, 'reach', g.reach) order by g.verb, g.reach)
             from role_grant g where g.region = r.region and g.role_id = r.role_id), '[]') as grants
    from role r where r.region = ${region} order by r.role_id collate "C"`,
  )
  return found.map((row) => ({
    id: row.role_id,
    name: { zh: row.name_zh, en: row.name_en },
    post: row.post,
    holders: row.holders,
    grants: row.grants,
  }))
}

const list = served(listRoles, async ({ db, session: { region }, now }) =>
  done({
    roles: await offering(db, region.code, await listRoleViews(db, region.code, region.today(now()))),
    verbs: verbs.map(({ verb, name, group }) => ({ verb, name, group })),
  }),
)

const add = served(addRole, async (context, { id, post, name, like }) => {
  const { region } = context.session
  return changing(context, 'roles', addRole, async (tx) => {
    const roles = await listRoleViews(tx, region.code, region.today(context.now()))
    if (roles.some((role) => role.id === id)) return refuse('register.exists', { what: id })
    const model = roles.find((role) => role.id === like)
    if (like !== null && !model) return refuse('register.notFound', { what: like })
    await tx`insert into role (region, role_id, post, name_zh, name_en) values (${region.code}, ${id}, ${post}, ${name.zh}, ${name.en})`
    await addGrants(tx, region.code, id, model?.grants ?? [])
    return done({ what: id, before: null, after: { post, name, grants: model?.grants ?? [] }, value: { id } })
  })
})

type Grants = RoleView['grants']

async function addGrants(tx: Tx, region: string, role: string, grants: Grants): Promise<void> {
  await tx`
    insert into role_grant (region, role_id, verb, reach)
    select ${region}, ${role}, g.verb, g.reach from jsonb_to_recordset(${JSON.stringify(grants)}::text::jsonb) as g (verb text, reach text)
    on conflict do nothing`
}

const change = served(changeGrants, async (context, { id, add: added, remove }) => {
  const { region } = context.session
  // A grant that is no longer known may be taken away, never given.
  const unknown = added.find(({ verb }) => !knownVerbs.has(verb))
  if (unknown) return refuse('register.unknownVerb', { verb: unknown.verb })
  const today = region.today(context.now())
  return changing(context, 'roles', changeGrants, async (tx) =>
    keepingAdministrators(tx, region.code, [today], async () => {
      const before = (await listRoleViews(tx, region.code, today)).find((role) => role.id === id)
      if (!before) return refuse('register.notFound', { what: id })
      await tx`
      delete from role_grant r using jsonb_to_recordset(${JSON.stringify(remove)}::text::jsonb) as g (verb text, reach text)
      where r.region = ${region.code} and r.role_id = ${id} and r.verb = g.verb and r.reach = g.reach`
      await addGrants(tx, region.code, id, added)
      const grants = (await listRoleViews(tx, region.code, today)).find((role) => role.id === id)?.grants ?? []
      return done({ what: id, before: { grants: before.grants }, after: { added, removed: remove, grants }, value: { grants } })
    }),
  )
})

const take = served(takeDefaults, async (context, { id, add: added }) => {
  const { region } = context.session
  const today = region.today(context.now())
  return changing(context, 'roles', takeDefaults, async (tx) => {
    const before = (await offering(tx, region.code, await listRoleViews(tx, region.code, today))).find((role) => role.id === id)
    if (!before) return refuse('register.notFound', { what: id })
    const other = added.find(({ verb, reach }) => !before.offered.some((one) => one.verb === verb && one.reach === reach))
    if (other) return refuse('register.notOffered', { verb: other.verb })
    await addGrants(tx, region.code, id, added)
    const grants = (await listRoleViews(tx, region.code, today)).find((role) => role.id === id)?.grants ?? []
    return done({ what: id, before: { grants: before.grants }, after: { added, grants }, value: { grants } })
  })
})

export const roleHandlers: readonly Served[] = [list, add, change, take]
