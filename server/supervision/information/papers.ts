import { sumText } from '../../../domain/documents/amounts.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { answerKind } from '../../../domain/supervision/information/answers.ts'
import { informationFields } from '../../../domain/supervision/information/fields.ts'
import type { Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import { voiceOf } from '../store.ts'
import { findRequest, listOpinions } from './store.ts'

type Row = { readonly label: string; readonly value: string }
const row = (label: string, value: string | null): Row[] => (value === null || value === '' ? [] : [{ label, value }])

function choice(field: 'answerKind' | 'ground' | 'voiceWay', value: unknown): string | null {
  const choices: Readonly<Record<string, Words>> = informationFields[field].choices
  return typeof value === 'string' ? (choices[value]?.zh ?? null) : null
}

/** The papers of the act's row: to the applicant, or to whoever is asked for an opinion, who is not told who applied. */
export async function issueInformationPapers(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { id, procedure, version, attributes } = recorded.matter
  if (!findAct(procedureOf(procedure, version), act)?.writs) return null
  const inquiry = procedure === 'informationOpinion'
  const [file, voice, opinions] = await Promise.all([
    findRequest(tx, region.code, inquiry ? (recorded.matter.parent ?? '') : id),
    inquiry ? null : voiceOf(tx, region.code, id),
    listOpinions(tx, region.code, id),
  ])
  const kind = answerKind(input.answerKind)
  const beyond = {
    ...(kind && { answers: { basis: kind.basis, tells: kind.tells, withholds: kind.withholds === true } }),
    issuer: organOfUnit(region, text(attributes.unit) ?? ''),
    number: text(attributes.number) ?? '',
    to: [inquiry ? String(input.opinionOf) : (voice?.name ?? '申请人')],
    copies: opinions.filter(({ kind, agrees }) => kind === 'thirdParty' && agrees === false).map(({ asked }) => asked),
    rows: [
      ...row('申请公开的信息', file?.topic ?? null),
      ...row('答复种类', choice('answerKind', input.answerKind)),
      ...row('获取的方式、途径', text(input.obtainFrom)),
      ...row('可以获取的日期', text(input.obtainOn)),
      ...row('不予公开的情形', choice('ground', input.ground)),
      ...row('检索情况', text(input.searched)),
      ...row('负责公开的机关', text(input.organ)),
      ...row('此前答复', text(input.earlierNumber)),
      ...row('特别规定', text(input.lawBasis)),
      ...row('相应渠道', choice('voiceWay', input.voiceWay)),
      ...row('信息处理费', typeof input.fen === 'number' ? sumText(input.fen) : null),
      ...row('收费依据', act === 'noticeFee' ? (region.settings.supervision.informationFeeRule ?? null) : null),
    ],
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}
