import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { proposeUnit } from '../../server/case/noun.ts'
import type { Environment } from '../../server/db/open.ts'
import type { Say } from '../../server/db/operator-refusal.ts'
import { demoPassword, type DemoPerson } from '../../server/demo/people.ts'
import { clientOf, machine, percentile, prepare, signIn, startServer, type Client, type Prepared } from './served.ts'

/** DIGIT publishes 6.3 complete complaint workflows a second at a million stored, on 16 virtual cores. */
const rival = { name: 'DIGIT CMS publishes 6.3/s on 16 vCPU at 1M', perSecond: 6.3 }

const atOnce = 12
const warmMs = 5_000
const measuredMs = 60_000
const subject = { scheme: 'GBT47678.5-2026', kind: 'incident', code: '06010' } as const

type Staff = { readonly cookie: string; readonly photo: string }
type Crew = (person: DemoPerson) => Promise<Staff>

/**
 * Complete lifecycles through HTTP, each act by a signed-in person with an ordinary grant: reported on patrol, filed,
 * dispatched, handled, verified, closed; six writes, and one read by which the inspector finds the task. Client and
 * server are two processes on the same machine.
 */
export async function benchLifecycle(env: Environment, cases: number, say: Say) {
  const prepared = await prepare(env, cases, say)
  const server = await startServer(env)
  try {
    const client = clientOf(server.port, atOnce * 2)
    const crew = crewOf(client, prepared)
    const writes: number[] = []
    let done = 0
    let errors = 0
    const run = async (until: number, measured: boolean) => {
      const worker = async (at: number): Promise<void> => {
        for (let round = at; performance.now() < until; round += atOnce) {
          const took = await lifecycle(client, prepared, crew, round)
          if (!measured) continue
          if (took) done += 1
          else errors += 1
          if (took) writes.push(...took)
        }
      }
      await Promise.all(Array.from({ length: atOnce }, (_, at) => worker(at)))
    }
    await run(performance.now() + warmMs, false)
    const began = performance.now()
    await run(began + measuredMs, true)
    const seconds = (performance.now() - began) / 1000
    writes.sort((a, b) => a - b)
    const perSecond = Math.round((done / seconds) * 10) / 10
    return {
      bench: 'lifecycle',
      cases: prepared.cases,
      ...machine(),
      atOnce,
      seconds: Math.round(seconds),
      lifecycles: done,
      lifecyclesPerSecond: perSecond,
      p50: percentile(writes, 0.5),
      p95: percentile(writes, 0.95),
      p99: percentile(writes, 0.99),
      errors,
      rival: rival.name,
      ratio: Math.round((perSecond / rival.perSecond) * 10) / 10,
      note: 'client and server are separate processes on the same cores',
    }
  } finally {
    await server.stop()
  }
}

/** Signs people in when they are first needed, and has each send a photo of their own. */
function crewOf(client: Client, { made }: Prepared): Crew {
  const known = new Map<string, Promise<Staff>>()
  const begin = async (person: DemoPerson): Promise<Staff> => {
    const cookie = await signIn(client, made.region, person.login, demoPassword(person.post))
    const colour = { r: known.size % 256, g: 120, b: 90 }
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
    const { status, body } = await client('POST', '/api/photos', Buffer.concat([bytes, Buffer.from(randomUUID())]), {
      cookie,
      type: 'image/jpeg',
    })
    if (status !== 200) throw new Error(`${person.login} cannot send a photo: ${JSON.stringify(body)}`)
    return { cookie, photo: (body as { sha256: string }).sha256 }
  }
  return (person) => {
    const there = known.get(person.login) ?? begin(person)
    known.set(person.login, there)
    return there
  }
}

/** One lifecycle; gives the milliseconds of its writes, or undefined when something was refused. */
async function lifecycle(client: Client, { made, region, spots }: Prepared, crew: Crew, round: number): Promise<number[] | undefined> {
  const spot = spots[round % spots.length]
  const inspector = made.people.find((person) => person.id === spot?.inspector)
  const answer = spot && proposeUnit(region, subject, spot.cell, 1, region.today(new Date()))
  if (!spot || !inspector || !answer?.ok) throw new Error('nobody patrols or answers there')
  const unit = answer.value.leadUnit
  const byPost = (post: DemoPerson['post'], own?: string) => {
    const found = made.people.filter((person) => person.post === post && (own === undefined || person.unit === own))
    const chosen = found[round % found.length]
    if (!chosen) throw new Error(`nobody is ${post}`)
    return chosen
  }
  const took: number[] = []
  const act = async (person: DemoPerson, path: string, input: (staff: Staff) => object) => {
    const staff = await crew(person)
    const { status, body, ms } = await client('POST', path, { requestKey: randomUUID(), input: input(staff) }, { cookie: staff.cookie })
    took.push(ms)
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`)
    return (body as { matterId: string }).matterId
  }
  try {
    const ref = `${subject.scheme}:${subject.kind}:${subject.code}`
    const id = await act(inspector, '/api/case/reportOnPatrol', ({ photo }) => ({
      description: '巡查发现垃圾堆放，已拍照。',
      point: { x: spot.x, y: spot.y },
      subject: ref,
      condition: '1',
      photos: [photo],
      title: '暴露垃圾',
    }))
    await act(byPost('shiftLead'), `/api/case/${id}/register`, () => ({ subject: ref, condition: '1' }))
    await act(byPost('dispatcher'), `/api/case/${id}/dispatch`, () => ({ unit }))
    await act(byPost('handler', unit), `/api/case/${id}/handle`, ({ photo }) => ({ photos: [photo], note: '已清理干净。' }))
    const { cookie } = await crew(inspector)
    const read = await client('GET', `/api/matters/${id}`, undefined, { cookie })
    const task = (read.body as { children?: { id: string; procedure: string }[] }).children?.find(
      (child) => child.procedure === 'fieldTask',
    )
    if (!task) throw new Error(`no task below ${id}: ${read.status}`)
    await act(inspector, `/api/fieldTask/${task.id}/pass`, ({ photo }) => ({ photos: [photo] }))
    await act(byPost('shiftLead'), `/api/case/${id}/close`, () => ({}))
    return took
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    return undefined
  }
}
