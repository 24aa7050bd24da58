import type { Words } from '../../domain/kernel/words.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { procedureOf } from './procedures.ts'

// prettier-ignore
const toWhom: Readonly<Record<string, Words>> = {
  owner:    { zh: '待您办理', en: 'For you to act on' },
  unit:     { zh: '您单位的办件', en: 'Your unit’s matter' },
  assignee: { zh: '指派给您', en: 'Assigned to you' },
  superior: { zh: '请督促', en: 'For you to press' },
  dueSoon:  { zh: '即将到期', en: 'Due soon' },
  lapsed:   { zh: '已超期', en: 'Overdue' },
}

/** Why somebody was told, in words: what happened, and why it concerns them. */
export function tellWords(procedure: string, version: number, why: string, act: string | null): Words | null {
  const row = act === null ? undefined : findAct(procedureOf(procedure, version), act)
  const whom = toWhom[why]
  if (!row) return whom ?? null
  return whom ? { zh: `${row.zh}：${whom.zh}`, en: `${row.en}: ${whom.en}` } : { zh: row.zh, en: row.en }
}
