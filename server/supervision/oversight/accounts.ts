/** 履职认定: facts, tables and papers of who answers for what. */
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { accountProcedure } from '../../../domain/supervision/oversight/accountability.ts'
import { accountFindings, criteria, type AccountFinding, type Criterion } from '../../../domain/supervision/oversight/fields.ts'
import { entryNumbers, tookPart } from '../../../domain/supervision/oversight/responsibility.ts'
import { posts } from '../../../domain/people/posts.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import { personNames } from '../../matter/names.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { numberOf } from '../gathering.ts'
import { aboutOf, blankOversight, nameOfUnit, rowOf } from './gathering.ts'
import { statementOf, type Statement } from './responsibility.ts'
import { findAccount, inputsOf } from './store.ts'

export const accountNoun: Noun = { gather, project }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, actor, now } = command
  const file = here ? await findAccount(tx, region.code, here.matter.id) : undefined
  const office = region.settings.supervision.complaints
  const about = await aboutOf(tx, region.code, text(input.aboutNumber))
  const concerned = about.id === null ? undefined : await findMatter(tx, region.code, about.id)
  const statement = concerned ? await statementOf(tx, region, concerned) : null
  const person = file?.person_id ?? text(input.person)
  const own = actor.kind === 'person' && actor.personId === person
  const number = act === 'open' ? await numberOf(tx, command, office, '履职') : undefined
  const grounds = here ? (await inputsOf(tx, region.code, here.matter.id)).filter((one) => one.act === 'ground') : []
  return {
    facts: {
      ...blankOversight(region, now),
      officeSet: office !== null,
      numberRefusal: about.refusal,
      personRefusal: personRefusal(statement, person, own),
      person,
      entriesRefusal: file && act === 'ground' ? await entriesRefusal(tx, region.code, file.about_matter, input.entryNumbers) : null,
      grounded: grounds.flatMap((one) => text(one.input.criterion) ?? []),
      statement,
      aboutMatter: about.id,
      ...(act === 'open' && office !== null && { unit: office, title: '履职认定' }),
      ...(act === 'tell' && { assignee: person }),
      ...(number !== undefined && { number }),
    },
    levels: {},
    // Made from the record as it stood, and kept: what is entered later does not change what was found then.
    kept: statement === null ? {} : { statement, aboutMatter: about.id },
  }
}

function personRefusal(statement: Statement | null, person: string | null, own: boolean): Refusal | null {
  if (statement === null || person === null) return null
  if (own) return { code: 'oversight.ownCase' }
  return tookPart(statement, person) ? null : { code: 'oversight.noHand' }
}

async function entriesRefusal(tx: Tx, region: string, matterId: string, typed: unknown): Promise<Refusal | null> {
  const numbers = entryNumbers(text(typed) ?? '')
  if (numbers === null) return { code: 'oversight.entriesWrong' }
  const [row] = await tx<{ seq: number }[]>`select seq from matter where region = ${region} and matter_id = ${matterId}`
  const beyond = numbers.find((n) => n > (row?.seq ?? 0))
  return beyond === undefined ? null : { code: 'oversight.entryUnknown', params: { n: beyond } }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  if (act === 'open')
    send(
      tx,
      tx`
      insert into accountability (region, matter_id, person_id, about_matter)
      values (${region.code}, ${matter.id}, ${String(input.person)}, ${text(gathered.facts.aboutMatter)})`,
    )
  if (!findAct(accountProcedure, act)?.writs) return null
  const file = await findAccount(tx, region.code, matter.id)
  const names = await personNames(tx, region.code, [file?.person_id ?? null])
  const name = (file && names.get(file.person_id)) ?? ''
  const statement = gathered.facts.statement as Statement | null // as gather wrote it
  const beyond = {
    issuer: organOfUnit(region, text(matter.attributes.unit) ?? ''),
    number: text(matter.attributes.number) ?? '',
    to: [name],
    rows:
      act === 'open' && statement !== null
        ? await statementRows(tx, region, statement)
        : await findingRows(tx, region, matter.id, name, String(input.finding)),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

/** Most rows of a paper; the page shows them all. */
const rowsMax = 60

async function statementRows(tx: Tx, region: Region, { steps, lapses, told, hands }: Statement) {
  const names = await personNames(tx, region.code, [
    ...steps.map((one) => one.person),
    ...told.map((one) => one.person),
    ...lapses.map((one) => one.assignee),
  ])
  const wall = (at: string) => new Date(Date.parse(at) + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
  const nameOf = (person: string | null) => (person === null ? '' : (names.get(person) ?? ''))
  return [
    ...steps
      .filter((one) => one.decided)
      .map((one) => ({
        label: wall(one.at),
        value: `第${one.seq}条 ${one.act.zh}：${nameOf(one.person)}（${one.post === null ? '' : posts[one.post].zh}，${nameOfUnit(region, one.unit)}）${one.late ? '，已超时' : ''}`,
      })),
    ...lapses.map((one) => ({
      label: '时限到期',
      value: `${one.clock.zh}：应于${wall(one.dueAt)}前，${nameOfUnit(region, one.unit)}${one.owner === null ? '' : posts[one.owner].zh}${nameOf(one.assignee)}，${one.stoppedAt === null ? '至今未办' : `办于${wall(one.stoppedAt)}`}`,
    })),
    ...hands.map((one) => ({
      label: '当时力量',
      value: `${wall(one.at)} ${nameOfUnit(region, one.unit)}：在岗${one.people}人，其中该岗位${one.holders}人，在办${one.open}件`,
    })),
  ].slice(0, rowsMax)
}

async function findingRows(tx: Tx, region: Region, matterId: string, name: string, finding: string) {
  const grounds = (await inputsOf(tx, region.code, matterId)).filter((one) => one.act === 'ground')
  const found = accountFindings[finding as AccountFinding] as { zh: string } | undefined
  return [
    ...rowOf('当事工作人员', name),
    ...rowOf('认定', found?.zh),
    ...grounds.flatMap(({ input }) => {
      const criterion = criteria[input.criterion as Criterion] as { zh: string } | undefined
      return rowOf(criterion?.zh ?? '依据', `记录第${text(input.entryNumbers) ?? ''}条。${text(input.explanation) ?? ''}`)
    }),
  ]
}
