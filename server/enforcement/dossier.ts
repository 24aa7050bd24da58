import { dateText } from '../../domain/documents/amounts.ts'
import { missingPieces } from '../../domain/documents/dossier.ts'
import { measures } from '../../domain/enforcement/item.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import type { Db } from '../db/pool.ts'
import { listWritsOf } from '../documents/store.ts'
import { procedureName, procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import { dayOf } from './facts.ts'
import { findParty } from './parties.ts'
import { findRoot, partsOf } from './proceedings.ts'
import { requiredWrits } from './writs.ts'

export type Cover = {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  /** Names of the papers that its steps should have left and did not. */
  readonly missing: readonly string[]
}

/** The cover of a proceeding's dossier; undefined for what is none. The party stands in full: the dossier is the case itself. */
export async function coverOf(db: Db, region: Region, matter: Matter): Promise<Cover | undefined> {
  const root = await findRoot(db, region.code, matter.id)
  if (root?.rootId !== matter.id) return undefined
  const { file } = root
  const [party, names, missing] = await Promise.all([
    file.party === undefined ? undefined : findParty(db, region.code, file.party),
    db<
      { name: string }[]
    >`select name from person where region = ${region.code} and person_id = any(${[...file.officers]}::uuid[]) order by name`,
    missingWrits(db, region, matter, file),
  ])
  const decided = dayOf(file.decision?.decidedOn)
  const ended = (file.guidance ?? file.place) ? (procedureOf(matter.procedure, matter.version).states[matter.state]?.zh ?? '') : undefined
  const outcome =
    ended !== undefined
      ? ended
      : file.decision?.kind === 'noPenalty'
        ? '不予行政处罚'
        : (file.decision?.penalties ?? []).map(({ kind }) => measures[kind].zh).join('、')
  return {
    title: `${procedureName(matter.procedure).zh}案卷`,
    rows: [
      { label: '当事人', value: party?.name ?? file.guidance?.vendor ?? '' },
      { label: '承办人', value: names.map(({ name }) => name).join('、') },
      { label: '处理结果', value: outcome },
      { label: '决定日期', value: decided ? dateText(decided) : '' },
    ].filter(({ value }) => value !== ''),
    missing: missing.map((name) => `缺少：${name}`),
  }
}

/** Names of the papers that a proceeding and what stands below it should hold and do not; of ordinary proceedings that were decided, of guidance and of places. */
export async function missingWrits(
  db: Db,
  region: Region,
  matter: Pick<Matter, 'id' | 'procedure'>,
  file: Parameters<typeof requiredWrits>[0],
): Promise<string[]> {
  const judged = matter.procedure === 'penalty' ? file.decision !== undefined : ['guidance', 'placement'].includes(matter.procedure)
  if (!judged) return []
  const kept = await listWritsOf(db, region.code, await partsOf(db, region.code, matter.id))
  const kinds = kept.filter((one) => !one.voided).map((one) => one.kind)
  return missingPieces(kinds, requiredWrits(file)).map(({ name }) => name)
}
