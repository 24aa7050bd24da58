import type { Clock } from '../clock/running-clock.ts'
import type { Actor, Entry, Matter, Tally } from './procedure.ts'

/** Doers kept for each act; more than this no rule asks for. */
const doersMax = 20

/**
 * The matter after one more entry. The stored state of a matter is the fold of its entries, always
 * (law 6): `record` projects with this function, and `verify` folds again with the same one.
 * `isNote` tells whether the row is an act that leaves the matter as it is.
 */
export function apply(matter: Matter | null, entry: Entry, isFinal: (state: string) => boolean): Matter {
  const to = entry.effect.to
  const clocks = foldClocks(matter?.clocks ?? {}, entry.effect.clocks)
  const common = {
    state: to,
    clocks,
    tally: count(matter?.tally ?? {}, entry.act, entry.actor),
    changedAt: entry.at,
    endedAt: isFinal(to) ? (matter?.endedAt ?? entry.at) : null,
    seq: entry.seq,
  }
  if (!matter) {
    return {
      region: entry.region,
      id: entry.matterId,
      procedure: entry.procedure,
      version: entry.version,
      parent: entry.parent,
      before: null,
      attributes: entry.effect.sets,
      openedAt: entry.at,
      ...common,
    }
  }
  if (entry.seq !== matter.seq + 1) throw new Error(`entry ${entry.seq} does not follow ${matter.seq}`)
  return {
    ...matter,
    before: to === matter.state ? matter.before : matter.state,
    attributes: { ...matter.attributes, ...entry.effect.sets },
    ...common,
  }
}

/** The whole history folded; undefined where there is no entry. */
export function fold(entries: readonly Entry[], isFinal: (state: string) => boolean): Matter | undefined {
  return entries.reduce<Matter | undefined>((matter, entry) => apply(matter ?? null, entry, isFinal), undefined)
}

function foldClocks(clocks: Readonly<Record<string, Clock>>, turned: readonly Clock[]): Record<string, Clock> {
  const after = { ...clocks }
  for (const clock of turned) {
    if (clock.state === 'stopped') delete after[clock.kind]
    else after[clock.kind] = clock
  }
  return after
}

function count(tally: Tally, act: string, actor: Actor): Tally {
  const before = tally[act] ?? { n: 0, by: [] }
  const who = actor.kind === 'person' ? actor.personId : actor.kind === 'system' ? (actor.causedBy ?? null) : null
  const by = who && !before.by.includes(who) ? [...before.by, who].slice(-doersMax) : before.by
  return { ...tally, [act]: { n: before.n + 1, by } }
}
