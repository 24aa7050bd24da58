/** Papers of the review of normative documents: to whom each goes, in whose name, and what it says of the document. */
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { normName, normResult, type NormFile } from '../../../domain/supervision/reconsideration/norm-file.ts'
import type { Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import type { Gathered } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { voiceOf } from '../store.ts'
import { organFor } from './bodies.ts'

const unitName = (region: Region, unit: string | undefined): string | null =>
  unit === undefined ? null : (region.units.get(unit)?.name.zh ?? unit)

const particulars = (region: Region, file: NormFile, label: string, number: string | null) =>
  [
    { label: '规范性文件', value: normName(file) },
    { label: '相关条款', value: file.clause },
    { label: '制定机关', value: unitName(region, file.maker) ?? '' },
    { label, value: number ?? '' },
  ].filter(({ value }) => value !== '')

export async function issueNormPapers(
  tx: Tx,
  command: Command,
  recorded: Loaded,
  gathered: Gathered,
  file: NormFile,
): Promise<Refusal | null> {
  const { region, act, now } = command
  const { matter } = recorded
  const main = await numberOfMatter(tx, region, matter.parent)
  const finding = normResult(file)
  const beyond = {
    issuer: organFor(region, text(matter.attributes.unit)) ?? '',
    number: text(matter.attributes.number) ?? '',
    to: await addressees(tx, region, act, file, matter.parent),
    rows: particulars(region, file, '行政复议案号', main),
    sections: finding === null ? [] : [{ title: '审查意见', text: finding }],
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

async function addressees(tx: Tx, region: Region, act: string, file: NormFile, main: string | null): Promise<string[]> {
  switch (act) {
    case 'forward':
      return [file.forwardedTo ?? '']
    case 'reply':
      return [file.from ?? '']
    case 'refuse':
      return [(main === null ? null : await voiceOf(tx, region.code, main))?.name ?? '申请人']
    case 'uphold':
      return []
    default:
      return [unitName(region, file.maker) ?? '制定机关']
  }
}

const numberOfMatter = async (tx: Tx, region: Region, id: string | null): Promise<string | null> =>
  text((id === null ? undefined : await findMatter(tx, region.code, id))?.matter.attributes.number)

/** 合法性答复书: the maker's own paper, to the reviewing organ. */
export async function issueMakerPaper(
  tx: Tx,
  command: Command,
  recorded: Loaded,
  gathered: Gathered,
  file: NormFile,
): Promise<Refusal | null> {
  const { region, now } = command
  const { matter } = recorded
  const above = matter.parent === null ? undefined : await findMatter(tx, region.code, matter.parent)
  const organ = organFor(region, text(above?.matter.attributes.unit)) ?? ''
  const beyond = {
    issuer: organOfUnit(region, text(matter.attributes.unit) ?? ''),
    number: text(matter.attributes.number) ?? '',
    to: [unitName(region, organ) ?? ''],
    rows: particulars(region, file, '审查编号', text(above?.matter.attributes.number)),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}
