import { must } from '../../domain/kernel/outcome.ts'
import { morning, region, type Name, type World } from './world.ts'

export type Publishing = {
  readonly party: string
  readonly yuan: number
  /** What the officers write wherever the acts let them write freely. */
  readonly says?: string
  /** Days after the world's first morning on which it begins. */
  readonly day?: number
}

/** Walks one ordinary proceeding to a decision that is served and published, through the real stores; gives its proceeding and its disclosure. */
export async function publishedDecision({ db, act, people, pointIn, photo }: World, asked: Publishing) {
  const { party, yuan, says = '倾倒建筑垃圾约三立方米', day = 0 } = asked
  const at = (days: number) => new Date(morning.getTime() + (day + days) * 86_400_000)
  const dayAt = (days: number) => at(days).toISOString().slice(0, 10)
  const does = async (who: Name, verb: string, id: string | null, input: Record<string, unknown>, days: number) =>
    must(await act(who, verb, id, input, at(days))).matterId
  const below = async (id: string, procedure: string): Promise<string> => {
    const [row] = await db<{ matter_id: string }[]>`
      select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} and ended_at is null
      order by opened_at desc limit 1`
    if (!row) throw new Error(`no open ${procedure} below ${id}`)
    return row.matter_id
  }
  const one = await photo()
  const serve = async (id: string, days: number) =>
    does(
      'yang',
      'delivery.serveInPerson',
      await below(id, 'delivery'),
      { servedOn: dayAt(days), receiverRole: 'party', receiver: says.slice(0, 60), proof: [one] },
      days,
    )
  const penalties = [{ kind: 'fine', fen: yuan * 100 }]
  const officers = [people.yang.id, people.zhu.id]
  const lead = {
    source: 'inspection',
    foundOn: dayAt(0),
    description: says,
    point: pointIn(0, 1),
    title: says.slice(0, 60),
    address: says.slice(0, 200),
    officers,
  }
  const id = await does('yang', 'penalty.openLead', null, lead, 0)
  await does(
    'zhu',
    'penalty.recordSite',
    id,
    { name: says.slice(0, 90), takenOn: dayAt(0), cardsShown: 'yes', record: says, photos: [one] },
    0,
  )
  await does('yang', 'penalty.proposeFiling', id, { party, item: 'E048', happenedOn: dayAt(-1), continuing: 'no', description: says }, 0)
  await does('qin', 'penalty.file', id, { note: says }, 0)
  await does('yang', 'penalty.conclude', id, { description: says, penalties, tier: 'minor', factors: says }, 1)
  await does('qin', 'penalty.approveNotice', id, {}, 1)
  await serve(id, 1)
  await does('yang', 'penalty.waive', id, { statedOn: dayAt(1), waiver: [one] }, 1)
  await does('yang', 'penalty.sendToDecider', id, { penalties, note: says }, 2)
  await does('qin', 'penalty.decide', id, { note: says }, 2)
  await serve(id, 2)
  const disclosure = await below(id, 'disclosure')
  await does('qin', 'disclosure.publish', disclosure, { until: '2027-10-14' }, 3)
  return { proceeding: id, disclosure }
}
