/** What the papers of a referral say beside the act's own words: to whom, in whose name, under which number. */
import type { WritFacts } from '../../../domain/enforcement/writs/parts.ts'
import type { Tx } from '../../db/pool.ts'
import type { Told } from '../../enforcement/beyond/store.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { findPeer } from '../../exchange/store.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { appraisals } from '../../../domain/supervision/referral/fields.ts'
import { text } from '../../matter/text.ts'

type Paper = NonNullable<WritFacts['beyond']> & { readonly issuer: string; readonly number: string }
type Row = Paper['rows'][number]

const row = (label: string, value: string | null): Row[] => (value === null ? [] : [{ label, value }])
const lastOf = (before: readonly Told[], name: string): string | null =>
  text(before.findLast((one) => text(one.input[name]) !== null)?.input[name])

export async function paperOf(tx: Tx, { region, act, input }: Command, { matter }: Loaded, before: readonly Told[]): Promise<Paper> {
  const issuer = organOfUnit(region, text(matter.attributes.unit) ?? '')
  const number = text(matter.attributes.number) ?? ''
  const first = before[0]?.input ?? {}
  if (matter.procedure === 'referralIntake') {
    const rows = [...row('移送书文号', number), ...row('涉嫌罪名', text(first.crime)), ...row('当事人', text(first.partyName))]
    return { issuer, number, to: [text(first.fromOrgan) ?? '移送机关'], rows }
  }
  const sentTo = lastOf(before, 'peer')
  const peer = sentTo === null ? undefined : await findPeer(tx, region.code, sentTo)
  const police = lastOf(before, 'organ') ?? peer?.name.zh ?? '同级公安机关'
  const appraisal = input.appraisal as keyof typeof appraisals | undefined // a choice, as the contract parsed it
  return {
    issuer,
    number,
    to: [act === 'suggestSupervision' ? (text(input.procuratorate) ?? '同级人民检察院') : police],
    rows: [
      ...row('移送文号', number),
      ...row('涉嫌罪名', text(first.crime)),
      ...(act === 'send' ? row('检验报告、鉴定意见', appraisal ? appraisals[appraisal].zh : null) : []),
      ...(act === 'suggestSupervision' ? row('作出决定的公安机关', police) : []),
      ...(act === 'send' ? row('其他材料', text(input.materials)) : row('对方文书号', lastOf(before, 'paperNumber'))),
    ],
  }
}
