import { z } from 'zod'
import type { TrackedCase } from '../../contract/portal.ts'
import type { CaseFacts } from '../../domain/case/needs.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import { oneRow, type Db } from '../db/pool.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import type { Region } from '../region/region.ts'
import { subjectName, unitName } from './names.ts'
import { phaseOf, publicState } from './phase.ts'
import { openToOwner } from './own.ts'
import type { Submission } from './receipt.ts'
import { listPublicEntries, photosIn, stepsOf, type PublicEntry } from './steps.ts'

const FileRow = z.object({ rating: z.number().nullable(), reports: z.number() })

/** The case as the holder of this receipt sees it: their own words and photos, and the public's steps. */
export async function trackedCase(db: Db, region: Region, submission: Submission, now: Date): Promise<TrackedCase> {
  const [loaded, entries, file] = await Promise.all([
    findMatter(db, region.code, submission.matterId),
    listPublicEntries(db, region.code, submission),
    oneRow(FileRow, db`select rating, reports from case_file where region = ${region.code} and matter_id = ${submission.matterId}`),
  ])
  if (!loaded) throw new Error(`the case ${submission.matterId} of a submission is not there`)
  const { matter } = loaded
  const own = entries.find((entry) => entry.matter_id === submission.firstMatterId && entry.seq === 1)
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  const followUp = matter.clocks.followUp
  return {
    code: submission.code,
    number: text(matter.attributes.number),
    state: publicState(matter.state),
    phase: phaseOf(matter.state),
    subject: matter.attributes.subject ? subjectName(region, text(matter.attributes.subject)) : null,
    description: text(own?.input.description) ?? '',
    ...placeOf(matter, own, submission),
    photos: own ? photosIn(own, submission) : [],
    reportedAt: submission.createdAt.toISOString(),
    dueAt: dueAt(matter),
    unit: unitName(region, matter.attributes.unit),
    steps: stepsOf(entries, region, submission),
    ...mayDo(loaded, region, submission, now),
    reopenUntil: matter.state === 'closed' && followUp ? followUp.dueAt : null,
    rating: file.rating,
    reports: file.reports,
    hotline: region.settings.hotline,
  }
}

/** The case's place; after a merger the one this reporter gave, since the other's is somebody else's. */
function placeOf(matter: Matter, own: PublicEntry | undefined, submission: Submission): Pick<TrackedCase, 'address' | 'point'> {
  const given = submission.matterId === submission.firstMatterId ? matter.attributes : (own?.input ?? {})
  const point = z.object({ x: z.number(), y: z.number() }).safeParse(given.point)
  return { address: typeof given.address === 'string' ? given.address : null, point: point.success ? point.data : null }
}

/** What the public waits for: the result, or until then the answer whether the report is taken up. */
function dueAt({ clocks, state }: Matter): string | null {
  if (state === 'closed') return null
  const clock = clocks.handling ?? clocks.reopening ?? clocks.closing ?? clocks.registration
  return clock?.state === 'running' ? clock.dueAt : null
}

/** The engine itself is asked; what a reporter may do depends on no look-up but the district's limits. */
function mayDo(
  here: Loaded,
  region: Region,
  submission: Submission,
  now: Date,
): Pick<TrackedCase, 'mayRate' | 'mayReopen' | 'maySupplement'> {
  const facts: CaseFacts = {
    today: region.today(now),
    settings: region.settings.case,
    cell: null,
    placeRefusal: null,
    subjectRefusal: null,
    conditionRefusal: null,
    responsible: null,
    unitsUnknown: [],
    askRefusal: null,
    assigneeInUnit: true,
    mergeTarget: 'fits',
    children: here.children,
  }
  const open = openToOwner({ region, submission, here }, ['rate', 'reopen', 'supplement'], facts, now)
  return { mayRate: open.includes('rate'), mayReopen: open.includes('reopen'), maySupplement: open.includes('supplement') }
}
