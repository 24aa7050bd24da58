import { readNormReview, type NormView } from '../../../contract/supervision-norm.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { words } from '../../../domain/kernel/words.ts'
import { isNorm } from '../../../domain/supervision/reconsideration/all.ts'
import { findings, normKinds, normOrigins, unlawfulGrounds } from '../../../domain/supervision/reconsideration/norm-choices.ts'
import { normName, type NormProposal } from '../../../domain/supervision/reconsideration/norm-file.ts'
import type { Db } from '../../db/pool.ts'
import { told } from '../../enforcement/beyond/store.ts'
import { served, type Served } from '../../http/serve.ts'
import type { Loaded } from '../../matter/load.ts'
import { unitNamed } from '../../matter/names.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { findReadable } from '../../matter/readable.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { normFileOf } from './norm-noun.ts'
import { openingOf } from './store.ts'

export const normHandlers: readonly Served[] = [
  served(readNormReview, async ({ db, session }, { matterId }) => {
    const here = await findReadable({ db, session }, matterId)
    if (!here || !isNorm(here.matter.procedure)) return refuse('matter.notFound')
    return done(await normView(db, session.region, here))
  }),
]

/** What the reviewing body sees whole; its maker sees the document, what it is asked, and what it said itself. */
async function normView(db: Db, region: Region, here: Loaded): Promise<NormView> {
  const { matter } = here
  const own = matter.procedure === 'normReview'
  const id = own ? matter.id : (matter.parent ?? matter.id)
  const file = await normFileOf(db, region, id)
  const below = own ? here.children : [{ id: matter.id, procedure: matter.procedure, version: matter.version, state: matter.state }]
  const made = await Promise.all(below.filter(({ procedure }) => procedure === 'normMaker').map((one) => makerPart(db, region, one)))
  return {
    origin: own ? words(normOrigins[file.origin]) : null,
    title: normName(file),
    clause: file.clause,
    said: own && file.origin === 'asked' && matter.parent !== null ? text((await openingOf(db, region.code, matter.parent)).facts) : null,
    kind: file.kind === undefined ? null : words(normKinds[file.kind]),
    maker: file.maker === undefined ? null : words(unitNamed(region, file.maker).name),
    organ: own ? (file.forwardedTo ?? file.from ?? null) : null,
    questions: file.questions,
    answer: made.findLast(({ answer }) => answer !== null)?.answer ?? null,
    meeting: made.findLast(({ meeting }) => meeting !== null)?.meeting ?? null,
    proposal: own && file.proposal && !file.outcome ? findingOf(file.proposal) : null,
    outcome:
      file.outcome && (own || made.some(({ correction }) => correction !== null))
        ? { ...findingOf(file.outcome), on: file.outcome.on }
        : null,
    correction: made.findLast(({ correction }) => correction !== null)?.correction ?? null,
  }
}

const findingOf = ({ finding, ground, superiorLaw, opinion }: NormProposal) => ({
  finding: words(findings[finding]),
  ground: ground === undefined ? null : words(unlawfulGrounds[ground]),
  superiorLaw,
  opinion,
})

type Child = Pick<Loaded['children'][number], 'id' | 'procedure' | 'version' | 'state'>

/** What the maker was asked in one matter of its own, and what it said. */
async function makerPart(db: Db, region: Region, child: Child): Promise<Pick<NormView, 'answer' | 'meeting' | 'correction'>> {
  const entries = await told(db, region.code, child.id)
  const [first] = entries
  const said = (...acts: string[]) => entries.findLast((one) => acts.includes(one.act))
  const state = words(procedureOf(child.procedure, child.version).states[child.state] ?? { zh: child.state, en: child.state })
  const given = said('answer', 'answerLate')
  return {
    answer: first?.act === 'ask' ? { state, on: given ? region.today(given.at) : null, text: text(given?.input.answer) } : null,
    meeting:
      first?.act === 'askMeeting'
        ? {
            at: String(first.input.heldAt),
            place: text(first.input.place) ?? '',
            coming: text(said('confirm')?.input.attendeesText),
            held: child.state === 'appeared',
          }
        : null,
    correction: first?.act === 'orderCorrection' ? { state, done: text(said('reportCorrection')?.input.done) } : null,
  }
}
