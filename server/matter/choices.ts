import { chooseAreas, chooseConditions, chooseSubjects, chooseUnits } from '../../contract/choices.ts'
import { subjectKinds } from '../../domain/catalogue/scheme.ts'
import { searchSubjects } from '../../domain/catalogue/search.ts'
import { subjectKey, type Subject } from '../../domain/catalogue/subject.ts'
import { serviceLevelWords } from '../../domain/clock/service-level.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { unitKinds } from '../../domain/people/units.ts'
import { readSubjectRef, writeConditionRef, writeSubjectRef } from '../case/refs.ts'
import type { Db } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { areaNames } from './names.ts'

const commonDays = 90

export const choiceHandlers: Served[] = [
  served(chooseUnits, async ({ session }) =>
    done({ units: [...session.region.units.values()].map(({ id, name, kind }) => ({ id, name, kind: unitKinds[kind] })) }),
  ),
  served(chooseSubjects, async ({ db, session, now }, { words, limit }) => {
    const { region } = session
    const day = region.today(now())
    const found = words ? searchSubjects(region.search ?? [], words, limit) : await commonSubjects(db, region, now(), limit)
    const usable = found.filter(({ retiredOn }) => retiredOn === undefined || retiredOn > day)
    return done({
      subjects: usable.map((subject) => ({
        ref: writeSubjectRef(subject),
        name: subject.name,
        category: subject.category.name,
        kind: subjectKinds[subject.kind],
      })),
    })
  }),
  served(chooseConditions, async ({ session }, { subject }) => {
    const { catalogue } = session.region
    const ref = readSubjectRef(subject)
    const found = ref && catalogue?.scheme.id === ref.scheme ? (catalogue.conditionsOf.get(subjectKey(ref.kind, ref.code)) ?? []) : []
    return done({
      conditions:
        catalogue === null
          ? []
          : found.map(({ n, registerTest, closeTest, stages }) => ({
              ref: writeConditionRef(catalogue, n),
              n,
              register: registerTest,
              close: closeTest,
              limit: serviceLevelWords(stages[0].limit),
            })),
    })
  }),
  served(chooseAreas, async ({ db, session }) => done({ areas: [...(await areaNames(db, session.region)).values()] })),
]

/** Subtypes of most cases lately, for whoever has typed nothing yet. */
async function commonSubjects(db: Db, { code, catalogue }: Region, now: Date, limit: number): Promise<Subject[]> {
  const since = new Date(now.getTime() - commonDays * 86_400_000)
  const found = await db<{ subject: string }[]>`
    select subject from (
      select subject from matter where region = ${code} and procedure = 'case' and subject is not null and opened_at > ${since} order by opened_at desc limit 5000
    ) lately group by subject order by count(*) desc, subject limit ${limit}`
  return found.flatMap(({ subject }) => {
    const ref = readSubjectRef(subject)
    const one = ref && catalogue?.scheme.id === ref.scheme ? catalogue.subjects.get(subjectKey(ref.kind, ref.code)) : undefined
    return one ? [one] : []
  })
}
