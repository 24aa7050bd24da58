import type { JointToday } from '../../../contract/beyond.ts'
import { jointPartProcedure } from '../../../domain/enforcement/beyond/joint.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import type { Db } from '../../db/pool.ts'
import { visible } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { planOf } from './joint.ts'
import { told } from './store.ts'

/** Most joint actions of one day that are looked through. */
const openMax = 100

type Row = {
  part_id: string
  joint_id: string
  title: string | null
  number: string | null
  address: string | null
  state: string
  joint_state: string
  assignee_id: string | null
  task: string | null
}

/** Joint actions of today in which units that the reader acts for take part, the earliest first. */
export async function jointToday(db: Db, region: Region, reader: Reader, now: Date): Promise<JointToday[]> {
  const found = await db<Row[]>`
    select m.matter_id as part_id, j.matter_id as joint_id, j.title, j.number, j.address, m.state, j.state as joint_state, m.assignee_id,
      coalesce(e.input ->> 'note', e.input ->> 'task') as task
    from matter m join matter j on j.region = m.region and j.matter_id = m.parent_id and j.state in ('ready', 'underWay')
    join matter_entry e on e.region = m.region and e.matter_id = m.matter_id and e.seq = 1
    where m.procedure = 'jointPart' and m.ended_at is null and ${visible(reader, 'jointPart.shareEvidence')}
    order by m.opened_at limit ${openMax}`
  const today = region.today(now)
  const actions = await Promise.all(
    found.map(async (row): Promise<JointToday | null> => {
      const { heldAt, briefing } = planOf(await told(db, region.code, row.joint_id))
      if (heldAt === undefined || region.today(new Date(heldAt)) !== today) return null
      const { zh, en } = jointPartProcedure.states[row.state] ?? { zh: row.state, en: row.state }
      return {
        partId: row.part_id,
        jointId: row.joint_id,
        title: row.title ?? '',
        number: row.number,
        heldAt,
        address: row.address,
        briefing: briefing ?? '',
        task: row.task,
        state: { zh, en },
        underWay: row.joint_state === 'underWay',
        leading: row.assignee_id === reader.personId,
      }
    }),
  )
  return actions.filter((one) => one !== null).sort((a, b) => (a.heldAt < b.heldAt ? -1 : 1))
}
