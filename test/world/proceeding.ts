import { must } from '../../domain/kernel/outcome.ts'
import { findMatter } from '../../server/matter/load.ts'
import { morning, region, type Name, type World } from './world.ts'

/** Walks proceedings through the real commands, counting days from the first morning (Tuesday 2026-10-13, or another). */
export function walker(city: World, first: Date = morning) {
  const at = (days: number): Date => new Date(first.getTime() + days * 86_400_000)
  const dayAt = (days: number): string => at(days).toISOString().slice(0, 10)
  const officers = [city.people.yang.id, city.people.zhu.id]
  const tried = (who: Name | 'system', verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
    city.act(who, verb, id, input, at(days))
  const act = async (
    who: Name | 'system',
    verb: string,
    id: string | null,
    input: Record<string, unknown>,
    days: number,
  ): Promise<string> => must(await tried(who, verb, id, input, days)).matterId
  const stateOf = async (id: string) => (await findMatter(city.db, region, id))?.matter.state

  async function childOf(id: string, procedure: string): Promise<string> {
    const [row] = await city.db<{ matter_id: string }[]>`
      select matter_id from matter
      where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null order by opened_at desc limit 1`
    if (!row) throw new Error(`no ${procedure} is open below ${id}`)
    return row.matter_id
  }

  /** Hands over whatever waits for service below a matter. */
  async function serve(id: string, days: number): Promise<void> {
    const input = { servedOn: dayAt(days), receiverRole: 'representative', receiver: '示经理', proof: [await city.photo()] }
    await act('yang', 'delivery.serveInPerson', await childOf(id, 'delivery'), input, days)
  }

  /** From a lead to a proceeding that is filed, with a site record in it. */
  async function filed(party: string, item: string, days: number, more: Record<string, unknown> = {}): Promise<string> {
    const place = { point: city.pointIn(0, 1), title: '路边违法行为' }
    const lead = { source: 'inspection', foundOn: dayAt(days), description: '巡查发现', ...place, officers, photos: [await city.photo()] }
    const id = await act('yang', 'penalty.openLead', null, lead, days)
    const site = { name: '现场', takenOn: dayAt(days), cardsShown: 'yes', record: '现场情况属实', photos: [await city.photo()] }
    await act('zhu', 'penalty.recordSite', id, site, days)
    const proposal = { party, item, happenedOn: dayAt(days - 1), continuing: 'no', description: '有初步证据', ...more }
    await act('yang', 'penalty.proposeFiling', id, proposal, days)
    await act('qin', 'penalty.file', id, {}, days)
    return id
  }

  /** Concludes with one fine, has the notice approved and served. */
  async function noticed(id: string, fen: number, tier: string | null, days: number, more: Record<string, unknown> = {}): Promise<void> {
    const input = { description: '查明的事实', penalties: [{ kind: 'fine', fen }], factors: '依照裁量基准', ...(tier && { tier }), ...more }
    await act('yang', 'penalty.conclude', id, input, days)
    await act('qin', 'penalty.approveNotice', id, {}, days)
    await serve(id, days)
  }

  return { at, dayAt, officers, tried, act, stateOf, childOf, serve, filed, noticed }
}
