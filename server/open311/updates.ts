import { z } from 'zod'
import { plainText } from '../../contract/fields.ts'
import { caseProcedure } from '../../domain/case/procedure.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { rows, sql } from '../db/pool.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { listArgument, pageOf, timeArgument, windowOf, type Arguments, type Caller } from './caller.ts'
import { localTime, type Node } from './format.ts'
import { derivedKey, onceMoreIfRaced } from './key.ts'
import { closedStates, publicActs, publicId, resolveIds, submissionJoins } from './requests.ts'
import type { Form, Submitted } from './submit.ts'

const Update = z.object({
  matter_id: z.string(),
  seq: z.number(),
  act: z.string(),
  at: z.date(),
  state: z.string(),
  note: z.string().nullable(),
  number: z.string().nullable(),
  submission_id: z.string().nullable(),
  own_id: z.string().nullable(),
})

/** GET servicerequestupdates: the public steps of every case, oldest first. */
export async function listUpdates(caller: Caller, given: Arguments): Promise<Outcome<Node>> {
  const { program, region, client, language } = caller
  const page = pageOf(given)
  if (!page.ok) return page
  const start = timeArgument(given, 'start_date')
  if (!start.ok) return start
  const end = timeArgument(given, 'end_date')
  if (!end.ok) return end
  const window = windowOf(start.value, end.value, caller.now)
  if (!window.ok) return window
  const ids = listArgument(given, 'service_request_id', 1000)
  if (!ids.ok) return ids
  const asked = ids.value ? await resolveIds(caller, ids.value) : []
  const only = ids.value ? sql`and m.matter_id = any(${asked.map((one) => one.matter_id)}::uuid[])` : sql``
  const found = await rows(
    Update,
    program.db`
    select e.matter_id, e.seq, e.act, e.at, e.effect ->> 'to' as state, e.input ->> 'note' as note, m.number, s.submission_id, own.submission_id as own_id
    from matter_entry e
    join matter m on m.region = e.region and m.matter_id = e.matter_id
    ${submissionJoins(client)}
    where e.region = ${region.code} and e.procedure = 'case' and e.parent_id is null and e.act = any(${publicActs}::text[])
      and e.at between ${window.value.from} and ${window.value.to} ${only}
    order by e.at, e.matter_id, e.seq limit ${page.value.size} offset ${page.value.offset}`,
  )
  return done(
    found.map((one) => {
      const words = findAct(caseProcedure, one.act)?.public?.[language] ?? ''
      // A reply is written to whoever reported; others read that there was one.
      const text = one.act === 'reply' && one.own_id !== null && one.note ? `${words}：${one.note}` : words
      return {
        update_id: `${one.matter_id}-${one.seq}`,
        service_request_id: asked.find((each) => each.matter_id === one.matter_id)?.asked ?? publicId(one),
        status: closedStates.includes(one.state) ? 'closed' : 'open',
        updated_datetime: localTime(one.at, region.rules.offsetMinutes),
        description: text,
        media_url: null,
      }
    }),
  )
}

const News = z.object({
  service_request_id: plainText(60),
  update_id: plainText(200),
  description: plainText(1000),
  status: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['open', 'closed']))
    .optional(),
  media_url: plainText(500).optional(),
})

/**
 * POST servicerequestupdates: what a reporter adds through a client. On a closed case, news with status `open`
 * asks to take it up again; else it is added to the case. News never closes a case: that is decided here, by
 * those whose post it is. The same `update_id` of a client is the same news.
 */
export async function submitUpdate(caller: Caller, { given, photos }: Form): Promise<Outcome<Submitted>> {
  const { region, client, program } = caller
  if (client === null) return refuse('open311.keyMissing')
  if (!given.service_request_id) return refuse('open311.requestMissing')
  const news = News.safeParse(given)
  if (!news.success) {
    const issue = news.error.issues[0]
    return refuse('open311.badArgument', { name: String(issue?.path[0]), detail: String(issue?.message) })
  }
  const { service_request_id: id, update_id: updateId } = news.data
  const [resolved] = await resolveIds(caller, [id])
  if (!resolved) return refuse('open311.requestUnknown', { id })
  const about = await aboutOf(caller, resolved.matter_id)
  if (!about) return refuse('open311.requestUnknown', { id })
  const own = about.submission_id !== null && client.permissions.includes('update')
  if (!own && !client.permissions.includes('updateAny')) return refuse('open311.keyNotPermitted')
  const again = about.state === 'closed' && news.data.status === 'open'
  const text = textOf(caller, news.data)
  const input = { ...(again ? { reason: text } : { note: text }), ...(photos.length > 0 && { photos }) }
  const requestKey = derivedKey('open311.update', region.code, client.id, updateId)
  const done1 = await onceMoreIfRaced(() =>
    attempt(program.db, (tx) =>
      perform(tx, {
        region,
        procedure: 'case',
        matterId: resolved.matter_id,
        act: again ? 'reopen' : 'supplement',
        actor: { kind: 'reporter', submissionId: about.submission_id },
        reader: null,
        input,
        requestKey,
        now: caller.now,
      }),
    ),
  )
  if (!done1.ok) {
    // The case has moved on since this news was first brought: it was another act then, and is answered as it was.
    const earlier = done1.refusal.code === 'matter.keyOfAnotherAct' ? await earlierUpdate(caller, requestKey) : undefined
    return earlier ? done({ repeated: true, answer: [{ update_id: earlier }] }) : done1
  }
  const { matterId, seq, repeated } = done1.value
  return done({ repeated, answer: [{ update_id: `${matterId}-${seq}` }] })
}

async function aboutOf(
  { program, region, client }: Caller,
  matterId: string,
): Promise<{ state: string; submission_id: string | null } | undefined> {
  const [row] = await program.db<{ state: string; submission_id: string | null }[]>`
    select m.state, (select submission_id from submission s where s.region = m.region and s.matter_id = m.matter_id and s.client = ${client?.id ?? null}
      order by created_at limit 1) as submission_id
    from matter m where m.region = ${region.code} and m.matter_id = ${matterId}`
  return row
}

async function earlierUpdate({ program, region }: Caller, requestKey: string): Promise<string | undefined> {
  const [row] = await program.db<{ matter_id: string; seq: number }[]>`
    select matter_id, seq from matter_entry where region = ${region.code} and request_key = ${requestKey}`
  return row && `${row.matter_id}-${row.seq}`
}

function textOf({ language }: Caller, news: z.infer<typeof News>): string {
  const zh = language === 'zh'
  const solved = news.status === 'closed' ? (zh ? '（来件方称已解决）' : '(the sender says it is solved) ') : ''
  const link = news.media_url ? `\n${zh ? '附链接（未打开）' : 'Link (not opened)'}：${news.media_url}` : ''
  return `${solved}${news.description}${link}`
}
