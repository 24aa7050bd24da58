import { yearOf } from '../../domain/clock/civil-date.ts'
import type { RiskGrade } from '../../domain/enforcement/random/draw.ts'
import type { PlanLine } from '../../domain/enforcement/random/plan.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { insertDraw, listDraws } from '../enforcement/random/draws.ts'
import { makeDraw } from '../enforcement/random/make.ts'
import { approveLine, findLine, findPublished, saveGrade, saveLine } from '../enforcement/random/plans.ts'
import { holdRegisters } from '../registers/journal.ts'
import type { Region } from '../region/region.ts'
import { demoId } from './ids.ts'
import type { DemoPerson } from './people.ts'

// prettier-ignore
const lines: readonly (Omit<PlanLine, 'year' | 'withdrawn'> & { readonly key: string; readonly draft?: true })[] = [
  { key: 'waste', unit: 'enforcement', what: '建筑垃圾处置和运输', method: 'onSite', kinds: ['organisation'], share: { percent: 20 }, fromMonth: 1, toMonth: 12 },
  { key: 'frontage', unit: 'enforcement', what: '沿街门店市容环卫责任', method: 'onSite', kinds: ['soleTrader'], share: { percent: 10 }, fromMonth: 3, toMonth: 11 },
  { key: 'signs', unit: 'enforcement', what: '户外广告和招牌设置', method: 'remote', kinds: ['organisation', 'soleTrader'], share: { number: 5 }, fromMonth: 4, toMonth: 10, draft: true },
]

const grades: readonly (readonly [key: string, grade: RiskGrade])[] = [
  ['company-0', 'A'],
  ['company-1', 'C'],
  ['company-2', 'D'],
  ['shop-4', 'A'],
  ['shop-5', 'D'],
]

type Given = { readonly region: string; readonly people: readonly DemoPerson[]; readonly at: Date; readonly year: number }

/** Enters this year's plan, two lines of it approved, and some grades of risk. A second call changes nothing. */
export async function insertDemoPlan(tx: Tx, { region, people, at, year }: Given): Promise<void> {
  const idOf = (login: string): string | null => people.find((one) => one.login === login)?.id ?? null
  const [deputy, head] = [idOf('deputy-enforcement'), idOf('head-enforcement')]
  for (const { key, draft, ...line } of lines) {
    const id = demoId('plan', region, key)
    if (await findLine(tx, region, id)) continue
    await saveLine(tx, region, { ...line, year, withdrawn: false }, { by: deputy, at }, undefined, id)
    const saved = await findLine(tx, region, id)
    if (saved && draft !== true) await approveLine(tx, region, saved, { by: head, at })
  }
  for (const [key, grade] of grades) {
    const party = demoId('party', key)
    const [known] = await tx`select 1 from party_risk where region = ${region} and party_id = ${party}`
    if (!known) await saveGrade(tx, region, { party, grade, by: deputy, at })
  }
}

/** One draw, made when the history has been told, whose visits wait to be opened; none where one was made already or its year is over. */
export async function makeDemoDraw(db: Pool, region: Region, people: readonly DemoPerson[], now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    await holdRegisters(tx, region.code)
    const line = await findPublished(tx, region.code, demoId('plan', region.code, 'waste'))
    const day = region.today(now)
    if (!line || line.year !== yearOf(day) || (await listDraws(tx, region.code)).length > 0) return
    const by = people.find(({ login }) => login === 'head-enforcement')?.id ?? null
    await insertDraw(tx, region.code, must(await makeDraw(tx, region, line, { day, by, at: now })))
  })
}
