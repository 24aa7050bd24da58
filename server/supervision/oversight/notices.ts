/** 监督文书: facts, tables and papers of what the supervising organ issues, and of what other organs demand. */
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { inboundKinds, noticeFields, noticeKinds } from '../../../domain/supervision/oversight/fields.ts'
import { noticeProcedure } from '../../../domain/supervision/oversight/notice.ts'
import { noticeLengths } from '../../../domain/supervision/oversight/periods.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { numberOf } from '../gathering.ts'
import { aboutOf, actsFor, blankOversight, limitOf, nameOfUnit, rowOf, unitRefusal } from './gathering.ts'
import { share } from '../../enforcement/beyond/store.ts'
import { findNotice, type NoticeFile } from './store.ts'

export const noticeNoun: Noun = { gathersOnce: true, gather, project }

/** What it is called: 督办, a paper of the district's own, or one of another organ. */
export function kindOf(act: string, input: Readonly<Record<string, unknown>>): { readonly kind: string; readonly inbound: boolean } {
  if (act === 'urge') return { kind: 'urge', inbound: false }
  return act === 'enterInbound' ? { kind: String(input.inboundKind), inbound: true } : { kind: String(input.noticeKind), inbound: false }
}

const kindNames: Readonly<Record<string, Words>> = { urge: { zh: '督办', en: 'Pressed' }, ...noticeKinds, ...inboundKinds }
export const kindName = (kind: string): Words => kindNames[kind] ?? { zh: kind, en: kind }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const file = here ? await findNotice(tx, region.code, here.matter.id) : undefined
  const office = file ? file.office_id : region.settings.supervision.complaints
  const toUnit = file?.unit_id ?? text(input.toUnit)
  const about = await aboutOf(tx, region.code, text(input.aboutNumber))
  const { kind, inbound } = file ?? kindOf(act, input)
  const number = here ? undefined : await numberOf(tx, command, office, '监督')
  const from = dayOf(input.receivedOn) ?? region.today(now)
  return {
    facts: {
      ...blankOversight(region, now),
      officeSet: office !== null,
      unitRefusal: await unitRefusal(tx, command, null, [text(input.toUnit)]),
      numberRefusal: about.refusal,
      inbound,
      ownUnit: actsFor(command, toUnit),
      overdue: Object.values(here?.matter.clocks ?? {}).some((clock) => clock.lapsedAt !== undefined && clock.state !== 'stopped'),
      office,
      aboutMatter: about.id,
      ...(!here && toUnit !== null && { unit: toUnit, title: titleOf(region, kind, toUnit, text(input.aboutNumber)) }),
      ...(number !== undefined && { number }),
      ...limitOf(command),
    },
    levels: noticeLengths(region.settings.supervision.noticeProfile, kind, from),
    kept: about.id === null ? {} : { aboutMatter: about.id },
  }
}

const titleOf = (region: Region, kind: string, unit: string, about: string | null): string =>
  `${kindName(kind).zh}：${nameOfUnit(region, unit)}${about === null ? '' : `（${about}）`}`

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  if (matter.seq === 1) {
    const { kind, inbound } = kindOf(act, input)
    send(
      tx,
      tx`
      insert into supervisory_notice (region, matter_id, kind, inbound, unit_id, office_id, about_matter, organ, organ_number)
      values (${region.code}, ${matter.id}, ${kind}, ${inbound}, ${String(input.toUnit)}, ${text(gathered.facts.office)},
        ${text(gathered.facts.aboutMatter)}, ${text(input.organ)}, ${text(input.organNumber)})`,
    )
    // The unit has it, and the office that issued it reads it and decides.
    share(tx, region.code, matter.id, [text(gathered.facts.office)], command.now)
  }
  if (!findAct(noticeProcedure, act)?.writs) return null
  return issuePapers(tx, command, recorded, gathered)
}

async function issuePapers(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, now } = command
  const { matter } = recorded
  const file = await findNotice(tx, region.code, matter.id)
  const outside = command.act === 'replyOutside'
  const unit = file?.unit_id ?? null
  const beyond = {
    // An answer to another organ goes out in the name of the organ that was asked.
    issuer: organOfUnit(region, (outside ? unit : text(gathered.facts.office)) ?? unit ?? ''),
    number: text(matter.attributes.number) ?? '',
    to: [outside ? (file?.organ ?? '有关机关') : nameOfUnit(region, unit)],
    rows: rowsOf(command, file),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

function rowsOf({ input }: Command, file: NoticeFile | undefined) {
  const measures: Readonly<Record<string, Words>> = noticeFields.measure.choices
  return [
    ...rowOf('涉及的案号、文书号', text(input.aboutNumber)),
    ...rowOf('来文', file?.inbound ? `${file.organ ?? ''}${file.organ_number === null ? '' : `（${file.organ_number}）`}` : null),
    ...rowOf('处理', measures[String(input.measure)]?.zh),
    ...rowOf('期限', text(input.handleBy)),
  ]
}
