/** 政府信息公开年度报告 of the demonstration: that of the year before, published in January. Its figures are counted by the program. */
import { instantAt, parseCivilDate, yearOf } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import type { Pool } from '../db/pool.ts'
import { findReport } from '../supervision/information/store.ts'
import type { Demonstration } from './district.ts'
import { stageOf } from './history/history.ts'
import { act, later } from './history/stage.ts'
import { workDaysOf } from './proceedings/scene.ts'
import { byLogin, tellOnce } from './telling.ts'

/** On which working days of January it is begun, handed in and published, where the present has come so far: well before the 31st. */
const usualDays = [1, 11, 15] as const

const said = {
  problems: '本报告的件数由程序按登记的办件统计，启用以前的申请没有登记，不在其中。',
  improvements: '申请的登记、补正、征求意见和答复均在程序中办理并留痕，以后各年度的件数与办件逐件对应，可以核对。',
}

/** Tells the report, once; returns whether it was told now. In the first days of a year nothing is told. */
export async function makeDemoInformationReport(db: Pool, made: Demonstration): Promise<boolean> {
  const stage = await stageOf(db, made, () => [])
  const { region, until } = stage
  const today = region.today(until)
  const year = yearOf(today) - 1
  const { days, last } = workDaysOf(region, must(parseCivilDate(`${yearOf(today)}-01-01`)), until)
  const [begun, submitted, published] = usualDays.map((day, place) => days[Math.min(day, last - usualDays.length + 1 + place)])
  if (!begun || !submitted || !published || (await findReport(db, region.code, year))) return false
  const head = byLogin(stage, 'head-justice')
  const at = (day: typeof begun, hour: string) => instantAt(day, hour, region.rules.offsetMinutes)
  return tellOnce(db, stage, `information-report-${year}`, 0, (story) => {
    // Before the half year that the other stories fill.
    story.at = at(begun, '09:20')
    later(story, story.at, async () => {
      const id = await act(story, head, 'informationReport.begin', null, { year })
      later(story, at(submitted, '15:10'), async () => void (await act(story, head, 'informationReport.submit', id, said)))
      later(story, at(published, '10:40'), async () => void (await act(story, head, 'informationReport.publish', id, {})))
    })
  })
}
