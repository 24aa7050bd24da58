import { readPartyHistory } from '../../contract/enforcement.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { served } from '../http/serve.ts'
import { findParty } from './parties.ts'

/** What stands against a party: decisions that were not revoked, and orders to correct whose time or re-check is still open. */
export const partyHistory = served(readPartyHistory, async ({ db, session }, { partyId }) => {
  const { code } = session.region
  if (!(await findParty(db, code, partyId))) return refuse('register.notFound')
  const [row] = await db<{ priors: number; open: number }[]>`
    select count(*) filter (where p.decided_on is not null and m.state <> 'revoked')::int as priors,
           count(*) filter (where m.procedure = 'correction' and m.ended_at is null)::int as open
    from proceeding p join matter m on m.region = p.region and m.matter_id = p.matter_id
    where p.region = ${code} and p.party_id = ${partyId}`
  return done({ priors: row?.priors ?? 0, openCorrections: row?.open ?? 0 })
})
