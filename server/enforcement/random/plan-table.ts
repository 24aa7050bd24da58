import { planMethods } from '../../../domain/enforcement/random/plan.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import type { Db } from '../../db/pool.ts'
import { unitNamed } from '../../matter/names.ts'
import type { Region } from '../../region/region.ts'
import { listPublished } from './plans.ts'

const headings = ['年度', '单位', '检查事项', '检查方式', '检查对象', '抽查比例（%）', '抽查数量', '起始月', '截止月', '版本', '公布日期']

/** The plans in force as a table: what the register exports is what the portal publishes. */
export async function planTable(db: Db, region: Region) {
  const lines = await listPublished(db, region.code)
  return {
    headings,
    rows: lines.map((line) => [
      line.year,
      unitNamed(region, line.unit).name.zh,
      line.what,
      planMethods[line.method].zh,
      line.kinds.map((kind) => partyKinds[kind].zh).join('、'),
      'percent' in line.share ? line.share.percent : '',
      'number' in line.share ? line.share.number : '',
      line.fromMonth,
      line.toMonth,
      line.version,
      line.approvedAt === null ? '' : region.today(line.approvedAt),
    ]),
  }
}
