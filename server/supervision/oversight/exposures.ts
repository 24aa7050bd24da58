/** 媒体曝光 and 整改事项: facts, tables and papers of what the media exposed. */
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import { undecided } from '../../../domain/enforcement/proceeding/penalty.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { exposureProcedure } from '../../../domain/supervision/oversight/exposure.ts'
import { exposureFindings, isFounded, type ExposureFinding } from '../../../domain/supervision/oversight/fields.ts'
import { maskedText } from '../../../domain/supervision/oversight/public-answer.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { barPersons, barUnit } from '../bars.ts'
import { officeFor } from '../complaints.ts'
import { numberOf } from '../gathering.ts'
import { aboutOf, blankOversight, limitOf, nameOfUnit, rowOf, unitRefusal } from './gathering.ts'
import { findExposure, type ExposureFile } from './store.ts'

export const exposureNoun: Noun = { gathersOnce: true, gather, project }

/** Who takes an exposure: the supervising organ, or whoever stands above it where its own conduct is the fact. */
const officeOf = (region: Region, about: string | null, ownConduct: boolean): string | null => officeFor(region, ownConduct ? about : null)

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const file = here ? await findExposure(tx, region.code, here.matter.id) : undefined
  const aboutUnit = text(input.aboutUnit) ?? file?.about_unit ?? null
  const office = officeOf(region, aboutUnit, file ? file.own_conduct : input.ownConduct === 'yes')
  const point = input.point as { x: number; y: number } | undefined
  const placed = point ? region.cellAt(point.x, point.y) : null
  const about = await aboutOf(tx, region.code, text(input.aboutNumber))
  const unit = act === 'lodge' || act === 'verify' ? office : text(input.unit)
  const number = act === 'lodge' ? await numberOf(tx, command, office, '媒曝') : undefined
  const finding = text(input.finding) ?? file?.finding ?? null
  const measures = here?.children.filter((child) => child.procedure === 'exposureMeasure') ?? []
  return {
    facts: {
      ...blankOversight(region, now),
      officeSet: office !== null,
      placeRefusal: placed && !placed.ok ? placed.refusal : null,
      unitRefusal: await unitRefusal(tx, command, here, [text(input.unit), text(input.aboutUnit)]),
      numberRefusal: about.refusal,
      founded: finding === null ? null : isFounded(finding),
      measures: measures.length,
      measuresOpen: measures.filter((child) => !child.final).length,
      aboutMatter: about.id,
      ...(placed?.ok && { cell: placed.value }),
      ...(unit !== null && { unit }),
      ...(number !== undefined && { number }),
      ...limitOf(command),
      title: `媒体曝光：${text(input.piece) ?? file?.piece ?? ''}`,
    },
    levels: {},
    kept: about.id === null ? {} : { aboutMatter: about.id },
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const own = tx`region = ${region.code} and matter_id = ${matter.id}`
  if (act === 'lodge') {
    const about = text(input.aboutUnit)
    const ownConduct = input.ownConduct === 'yes'
    send(
      tx,
      tx`
      insert into exposure_file (region, matter_id, medium, medium_name, piece, link, published_on, about_unit, about_matter, own_conduct)
      values (${region.code}, ${matter.id}, ${String(input.medium)}, ${String(input.mediumName)}, ${String(input.piece)}, ${text(input.link)},
        ${String(input.publishedOn)}, ${about}, ${text(gathered.facts.aboutMatter)}, ${ownConduct})`,
    )
    // Whose own conduct is the fact stands aside from the first moment.
    if (ownConduct && about !== null) barUnit(tx, region, matter.id, about, now)
  }
  if (act === 'verify') send(tx, tx`update exposure_file set finding = ${String(input.finding)} where ${own}`)
  if (act === 'answer')
    send(tx, tx`update exposure_file set answer = ${maskedText(String(input.answer))}, answered_at = ${now} where ${own}`)
  if (act === 'recuse') barPersons(tx, region, matter.id, input.persons, now)
  if (!findAct(exposureProcedure, act)?.writs) return null
  return issueAnswer(tx, command, recorded, gathered)
}

async function issueAnswer(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, now } = command
  const { matter } = recorded
  const file = await findExposure(tx, region.code, matter.id)
  const office = officeOf(region, file?.about_unit ?? null, file?.own_conduct ?? false)
  const beyond = {
    issuer: organOfUnit(region, office ?? ''),
    number: text(matter.attributes.number) ?? '',
    to: [file?.medium_name ?? '有关媒体'],
    rows: answerRows(region, file),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

function answerRows(region: Region, file: ExposureFile | undefined) {
  if (!file) return []
  const finding = exposureFindings[file.finding as ExposureFinding] as { zh: string } | undefined
  return [
    ...rowOf('报道标题', file.piece),
    ...rowOf('刊播日期', file.published_on),
    ...rowOf('涉及单位', nameOfUnit(region, file.about_unit)),
    ...rowOf('核查结论', finding?.zh),
  ]
}

/** 整改事项: its unit is the one that puts it right, and nothing of the exposure comes with it but the piece and what is asked. */
export const measureNoun: Noun = {
  gather: async (tx, command, here) => {
    const { region, parent, input, now } = command
    const blank = blankOversight(region, now)
    if (here || !parent) {
      const below = here?.children.filter((child) => child.procedure === 'penalty' && undecided.includes(child.state)) ?? []
      return { facts: { ...blank, undecided: below.length }, levels: {}, kept: {} }
    }
    const file = await findExposure(tx, region.code, parent.matter.id)
    const { cell, point, address } = parent.matter.attributes
    const unit = text(input.toUnit)
    const number = await numberOf(tx, command, officeOf(region, file?.about_unit ?? null, file?.own_conduct ?? false), '整改')
    return {
      facts: {
        ...blank,
        unitRefusal: await unitRefusal(tx, command, null, [unit]),
        ...{ cell, point, address, unit, title: `整改：${file?.piece ?? ''}` },
        ...(number !== undefined && { number }),
        ...limitOf(command),
      },
      levels: {},
      kept: {},
    }
  },
  project: async (tx, command, recorded, gathered) => {
    const { region, act, now } = command
    keepPhotos(tx, command, recorded)
    if (act !== 'order') return null
    const { unit, number } = recorded.matter.attributes
    const office = region.settings.supervision.complaints ?? text(unit) ?? ''
    const beyond = { issuer: organOfUnit(region, office), number: text(number) ?? '', to: [nameOfUnit(region, text(unit))], rows: [] }
    return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
  },
}
