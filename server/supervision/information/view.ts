import type { InformationView } from '../../../contract/supervision-information.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { outcomes } from '../../../domain/supervision/information/answers.ts'
import { channels, forms, obtainWays, opinionKinds } from '../../../domain/supervision/information/fields.ts'
import { opinionProcedure } from '../../../domain/supervision/information/opinion.ts'
import { mediationKinds } from '../../../domain/supervision/mediation/mediation.ts'
import type { Db } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { linked } from '../linked.ts'
import { findMediation } from '../mediation/noun.ts'
import { findRequest, listOpinions } from './store.ts'

const none: InformationView = { request: null, mediation: null }

/** The words of a choice; what was chosen before the choice was there is shown as it stands. */
function wordsOf(choices: Readonly<Record<string, Words>>, id: unknown): Words {
  const found = choices[String(id)]
  return found ? { zh: found.zh, en: found.en } : { zh: String(id), en: String(id) }
}

/** What somebody was sent to instead; null where they were not. */
export async function redirectedTo(db: Db, region: string, matterId: string): Promise<'complaint' | 'petition' | 'report' | null> {
  const [row] = await db<{ way: string | null }[]>`
    select input ->> 'voiceWay' as way from matter_entry where region = ${region} and matter_id = ${matterId} and act = 'redirect'`
  return row?.way === 'complaint' || row?.way === 'petition' || row?.way === 'report' ? row.way : null
}

/** What stands beside the record of a request or a mediation, for somebody who may see the matter. */
export async function informationView(db: Db, region: Region, reader: Reader, { matter, children }: Loaded): Promise<InformationView> {
  if (matter.procedure === 'mediation') {
    const file = await findMediation(db, region.code, matter.id)
    if (!file) throw new Error(`mediation ${matter.id} has no file`)
    const [about] = file.about_matter === null ? [] : await linked(db, region, reader, [file.about_matter])
    return {
      ...none,
      mediation: {
        kind: wordsOf(mediationKinds, file.kind),
        sides: [file.first_side, file.second_side],
        dispute: file.dispute,
        mediator: file.mediator,
        terms: file.terms,
        effectiveOn: file.effective_on,
        about: about ?? null,
      },
    }
  }
  if (matter.procedure !== 'informationRequest') return none
  const [file, opinions, opened, redirectTo] = await Promise.all([
    findRequest(db, region.code, matter.id),
    listOpinions(db, region.code, matter.id),
    db<{ input: Record<string, unknown> }[]>`
      select input from matter_entry where region = ${region.code} and matter_id = ${matter.id} and seq = 1`,
    redirectedTo(db, region.code, matter.id),
  ])
  if (!file) throw new Error(`request ${matter.id} has no file`)
  const input = opened[0]?.input ?? {}
  return {
    ...none,
    request: {
      channel: wordsOf(channels, file.channel),
      topic: file.topic,
      description: text(input.description) ?? '',
      form: wordsOf(forms, input.form),
      obtainWay: wordsOf(obtainWays, input.obtainWay),
      receivedOn: file.received_on,
      outcome: file.outcome === null ? null : wordsOf(outcomes, file.outcome),
      opinions: opinions.map((one) => ({
        id: one.matter_id,
        kind: wordsOf(opinionKinds, one.kind),
        asked: one.asked,
        standing: wordsOf(opinionProcedure.states, children.find(({ id }) => id === one.matter_id)?.state),
      })),
      redirectTo,
    },
  }
}
