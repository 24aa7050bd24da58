import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { heldPosts, posts, type Post } from '../../domain/people/posts.ts'
import { informationProcedures } from '../../domain/supervision/information/all.ts'
import { mediationProcedure } from '../../domain/supervision/mediation/mediation.ts'
import { oversightProcedures } from '../../domain/supervision/oversight/all.ts'
import type { ReachKind } from '../../domain/people/reach.ts'
import { normProcedures, reconsiderationProcedures } from '../../domain/supervision/reconsideration/all.ts'
import { verbOf } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import { readVerb } from '../matter/visible.ts'
import { procedures } from '../matter/procedures.ts'

/** How far a post reaches unless the district's own role says otherwise. */
// prettier-ignore
const usualReach: Readonly<Record<Post, readonly ReachKind[]>> = {
  inspector: ['patrolArea', 'own'], gridWorker: ['community'], handler: ['unit'], unitLead: ['unit'],
  officer: ['unit'], hearingChair: ['district'], legalReviewer: ['district'],
  intake: ['district'], shiftLead: ['district'], dispatcher: ['district'], director: ['district'], supervisor: ['district'],
  petitionClerk: ['district'], reviewOfficer: ['unit'],
  administrator: ['district'], party: [], reporter: [], system: [],
}

const enforcement = enforcementProcedures.map((one) => one.id)
/** Complaints and petitions that a unit handles, and what it has to explain. */
const voiced = ['complaint', 'explanation', 'petition']
/** Suspected crimes on their way to the police, and those that arrive from others. */
const referred = ['referral', 'referralIntake']
/** 行政复议, and what its respondent has to do: the unit that has them, and nobody wider. */
const reviews = [...reconsiderationProcedures, ...normProcedures].map((one) => one.id)
/** Files under review, and what a unit is told of its own. */
const reviewed = ['fileReview']
/** Suits and claims for compensation against what a unit decided. */
const remedies = ['litigation', 'compensation']
/** Exposures, measures, supervisory papers, clues and accountability; a unit sees of them what it handles. */
const oversight = oversightProcedures.map((one) => one.id)
/** Meetings a unit sits in, and what they resolved for it. */
const conferences = ['conference', 'resolution']
/** 政府信息公开: the office of it, and whoever supervises. */
const informed = informationProcedures.map((one) => one.id)
/** 调解: the unit that mediates, and nobody wider. */
const mediated = [mediationProcedure.id]
const gentle = ['guidance', 'placement', 'help']

/** Procedures a post may read; what it may do it must also be able to see. */
// prettier-ignore
const reads: Readonly<Record<Post, readonly string[]>> = {
  inspector: ['case', 'fieldTask'], gridWorker: ['case', 'guidance', 'help'], handler: ['case', 'application', ...gentle], unitLead: ['case', 'application', 'escalation', ...voiced, ...referred, ...reviews, ...reviewed, 'legalityReview', ...remedies, ...oversight, ...conferences, ...informed, ...mediated, ...enforcement],
  officer: ['case', ...referred, ...remedies, ...informed, ...mediated, ...enforcement], hearingChair: enforcement, legalReviewer: ['referral', ...reviewed, ...enforcement],
  intake: ['case', 'fieldTask'], shiftLead: ['case', 'fieldTask', 'application'], dispatcher: ['case', 'application', 'fieldTask'],
  director: ['case', 'application', 'fieldTask', 'escalation', 'supervisionReport'],
  supervisor: ['case', 'application', 'fieldTask', 'escalation', 'complaint', 'explanation', ...referred, 'reviewRound', ...reviewed, 'legalityReview', ...remedies, ...oversight, ...conferences, 'survey', 'visit', ...informed, ...enforcement, 'supervisionReport'],
  petitionClerk: ['petition', ...conferences], reviewOfficer: ['reconsideration', 'normReview'],
  administrator: [], party: [], reporter: [], system: [],
}

/** Registers a post may look into and change. */
// prettier-ignore
const registerVerbs: Readonly<Partial<Record<Post, readonly string[]>>> = {
  administrator: ['registers.read', 'people.manage', 'grid.manage', 'catalogue.manage', 'duties.manage', 'items.manage', 'benchmarks.manage', 'powers.manage', 'credentials.manage', 'devices.manage', 'plans.manage',
    'parties.read', 'parties.reveal', 'parties.manage', 'payments.reconcile', 'calendar.manage', 'settings.manage', 'vending.manage', 'likeCases.read', 'exchange.read', 'exchange.manage', 'media.manage', 'conferences.manage'],
  director: ['registers.read'], supervisor: ['registers.read', 'parties.read', 'likeCases.read', 'exchange.read', 'exchange.manage', 'media.manage', 'clues.judge', 'conferences.manage'], petitionClerk: ['registers.read', 'conferences.manage'], reviewOfficer: ['registers.read'], shiftLead: ['registers.read'], dispatcher: ['registers.read'],
  intake: ['registers.read'], unitLead: ['registers.read', 'parties.read', 'parties.reveal', 'parties.manage', 'payments.reconcile', 'exchange.read'],
  officer: ['registers.read', 'parties.read', 'parties.reveal', 'parties.manage'], hearingChair: ['registers.read', 'parties.read'],
  legalReviewer: ['registers.read', 'parties.read', 'parties.reveal', 'likeCases.read'],
}

/** Whoever meets a vendor has to see the place that another street gave, and may note having met them in it. */
const readWide: readonly string[] = [readVerb('placement'), 'placement.visitPlace']

/** Whoever is to be held to account sees what is said of them and may comment on it, whatever post they hold. */
const ownAccount: readonly RoleGrant[] = [readVerb('accountability'), 'accountability.comment', 'accountability.note'].map((verb) => ({
  verb,
  reach: 'own',
}))

/** Registers that a post keeps for its own area or unit only. */
const areaVerbs: Readonly<Partial<Record<Post, readonly RoleGrant[]>>> = {
  unitLead: [
    { verb: 'vending.manage', reach: 'street' },
    ...['plans.manage', 'plans.approve', 'draws.make'].map((verb) => ({ verb, reach: 'unit' as const })),
  ],
}

export type RoleGrant = { readonly verb: string; readonly reach: ReachKind }

/** The grants of a post's default role, read off the procedure tables: every act whose row names the post. */
export function defaultGrants(post: Post): RoleGrant[] {
  const verbs = new Set<string>()
  for (const procedure of procedures) {
    if (reads[post].includes(procedure.id)) verbs.add(readVerb(procedure.id))
    for (const row of procedure.acts) {
      const may = row.by.includes(post) && reads[post].includes(procedure.id)
      if (may) verbs.add(verbOf(procedure, row.act))
    }
  }
  const acts = [...verbs].flatMap((verb) =>
    (readWide.includes(verb) ? (['district'] as const) : usualReach[post]).map((reach) => ({ verb, reach })),
  )
  const registers = (registerVerbs[post] ?? []).map((verb) => ({ verb, reach: 'district' as const }))
  // An administrator has a hand in no matter.
  return [...acts, ...(post === 'administrator' ? [] : ownAccount), ...registers, ...(areaVerbs[post] ?? [])]
}

/**
 * One role for each post, named as the post; a district changes them or adds its own. Only a role that was not there gets its
 * grants: one that is stays as the district has it, and what a later program brings is offered on the page of roles.
 */
export async function insertDefaultRoles(tx: Tx, region: string): Promise<void> {
  for (const post of heldPosts) {
    const { zh, en } = posts[post]
    const made = await tx`
      insert into role (region, role_id, post, name_zh, name_en) values (${region}, ${post}, ${post}, ${zh}, ${en})
      on conflict do nothing returning 1`
    const grants = defaultGrants(post)
    if (made.length > 0 && grants.length > 0) {
      await tx`
        insert into role_grant (region, role_id, verb, reach)
        select ${region}, ${post}, g.verb, g.reach from jsonb_to_recordset(${JSON.stringify(grants)}::text::jsonb) as g (verb text, reach text)`
    }
  }
}
