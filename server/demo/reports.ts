/** 监督报告 of the demonstration: the year before is published, the quarter before stands in draft, one before that was dropped. */
import { reportQuarters } from '../../domain/supervision/report/procedure.ts'
import { lastOver, spanBefore, type Span } from '../../domain/supervision/report/span.ts'
import type { Pool } from '../db/pool.ts'
import type { Demonstration } from './district.ts'
import { stageOf } from './history/history.ts'
import { act, later } from './history/stage.ts'
import { byLogin, tellOnce, workOf } from './telling.ts'

type Step = 'generate' | 'publish' | 'drop'
type Told = { readonly name: string; readonly span: Span; readonly hoursAgo: number; readonly steps: readonly Step[] }
const dropReason = { reason: '该季度的数据并入年度报告，不单独发布。' }

/** Tells the reports, each once; returns how many were told now. */
export async function makeDemoReports(db: Pool, made: Demonstration): Promise<number> {
  const stage = await stageOf(db, made, () => [])
  const { region, until } = stage
  const supervisor = byLogin(stage, 'supervisor1')
  const today = region.today(until)
  if (workOf(region, until).last < 3) return 0
  let told = 0
  const quarter = lastOver('quarter', today)
  const reports: readonly Told[] = [
    { name: 'year', span: lastOver('year', today), hoursAgo: 30, steps: ['generate', 'publish'] },
    { name: 'dropped', span: spanBefore(quarter), hoursAgo: 26, steps: ['drop'] },
    { name: 'quarter', span: quarter, hoursAgo: 20, steps: ['generate'] },
  ]
  for (const { name, span, hoursAgo, steps } of reports) {
    const anew = await tellOnce(db, stage, `report-${name}`, told, (story) => {
      const at = (ago: number) => new Date(until.getTime() - ago * 3_600_000)
      later(story, at(hoursAgo), async () => {
        const id = await act(story, supervisor, 'supervisionReport.prepare', null, asked(span))
        for (const [place, step] of steps.entries())
          later(story, at(hoursAgo - place - 1), async () => {
            await act(story, supervisor, `supervisionReport.${step}`, id, step === 'drop' ? dropReason : {})
          })
      })
    })
    if (anew) told += 1
  }
  return told
}

function asked({ year, quarter }: Span): Record<string, unknown> {
  const choice = quarter === null ? undefined : Object.keys(reportQuarters)[quarter - 1]
  return { year, ...(choice !== undefined && { quarter: choice }) }
}
