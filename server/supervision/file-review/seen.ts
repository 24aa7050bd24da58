/** What the record shows of a file under review, for the proposals of deductions. */
import { z } from 'zod'
import { WritKindId } from '../../../contract/writ.ts'
import type { Seen } from '../../../domain/supervision/file-review/proposals.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import { rows, type Db } from '../../db/pool.ts'
import { missingWrits } from '../../enforcement/dossier.ts'
import { findRoot } from '../../enforcement/proceedings.ts'
import type { Loaded } from '../../matter/load.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'

const Paper = z.object({ kind: WritKindId, seq: z.number() })
const Lapse = z.object({ clock: z.string(), seq: z.number() })

export async function seenOf(db: Db, region: Region, { matter }: Loaded): Promise<Seen> {
  const root = await findRoot(db, region.code, matter.id)
  const file = root?.file ?? emptyFile
  const { clocks } = procedureOf(matter.procedure, matter.version)
  const [missing, papers, lapses] = await Promise.all([
    missingWrits(db, region, matter, file),
    rows(
      Paper,
      db`
      select w.kind, w.seq from writ w left join writ_void v on v.region = w.region and v.writ_id = w.writ_id
      where w.region = ${region.code} and w.matter_id = ${matter.id} and v.writ_id is null order by w.seq`,
    ),
    rows(
      Lapse,
      db`
      select input ->> 'clock' as clock, seq from matter_entry
      where region = ${region.code} and matter_id = ${matter.id} and act = 'lapse' order by seq`,
    ),
  ])
  return {
    file,
    missing,
    papers,
    lapses: lapses.map(({ clock, seq }) => ({ clock, seq, name: clocks[clock] ?? { zh: clock, en: clock } })),
  }
}
