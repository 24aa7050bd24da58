import {
  actOnVoice,
  complaintDoor,
  followVoice,
  lodgeComplaint,
  lodgePetition,
  readVoicePaper,
  type FollowedVoice,
} from '../../contract/portal-complaint.ts'
import type { Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { UnitKind } from '../../domain/people/units.ts'
import { isVoiced } from '../../domain/supervision/all.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { followedVoice } from './followed.ts'
import { actOnOwn, lodgeOwn, openOwn, sendOwnPaper } from './own.ts'
import { sentPhotos } from './sent-photos.ts'

/** Units that enforce, or stand above those that do. */
const enforcing: readonly UnitKind[] = ['bureau', 'brigade', 'stationedBrigade', 'department', 'street', 'functionalZone']

export const complaintDoorHandlers: Served[] = [
  served(complaintDoor, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { settings, units } = found.value
    const named = (unit: string | null) => (unit === null ? null : (units.get(unit)?.name ?? null))
    return done({
      complaints: named(settings.supervision.complaints),
      petitions: named(settings.supervision.petitions),
      units: [...units.values()].filter(({ kind }) => enforcing.includes(kind)).map(({ id, name }) => ({ id, name })),
    })
  }),

  served(lodgeComplaint, (context, sent) => {
    const { complaintKind, aboutNumber } = sent
    return lodge(context, 'complaint', sent, { complaintKind, ...(aboutNumber && { aboutNumber }) })
  }),

  served(lodgePetition, (context, sent) => {
    const { aim, category, address, people, representatives } = sent
    const more = {
      ...(address && { address }),
      ...(people !== undefined && { people }),
      ...(representatives !== undefined && { representatives }),
    }
    return lodge(context, 'petition', sent, { aim, category, ...more })
  }),

  served(followVoice, async (context, asked) => {
    const own = await openOwn(context, asked, isVoiced)
    return own.ok ? done(await followedVoice(context.db, own.value, context.now())) : own
  }),

  served(actOnVoice, (context, asked) => act(context, asked)),

  served(readVoicePaper, (context, asked) => sendOwnPaper(context, asked, isVoiced, [])),
]

type Sent = Omit<Parsed<typeof lodgeComplaint>, 'complaintKind' | 'aboutNumber'>

async function lodge(
  context: Context,
  procedure: 'complaint' | 'petition',
  sent: Sent,
  more: Record<string, unknown>,
): Promise<Outcome<{ code: string }>> {
  const found = await regionOr404(context, sent.region)
  if (!found.ok) return found
  const region = found.value
  const photos = await sentPhotos(context, sent)
  if (!photos.ok) return photos
  if (sent.aboutUnit !== undefined && !region.units.has(sent.aboutUnit)) return refuse('input.invalid', { detail: 'aboutUnit' })
  const { description, confidential, aboutUnit } = sent
  const input = {
    source: 'portal',
    description,
    confidential,
    ...(aboutUnit !== undefined && { aboutUnit }),
    ...(photos.value.length > 0 && { photos: photos.value }),
    ...more,
  }
  const sender = { ...sent, name: sent.name || null }
  const lodged = await lodgeOwn(context, region, sender, { procedure, act: 'lodge', input })
  return lodged.ok ? done({ code: lodged.value.code }) : lodged
}

/** Which field of the act takes what was written. */
const textField: Readonly<Record<FollowedVoice['may'][number], string>> = {
  rate: 'note',
  reopen: 'reason',
  supplement: 'note',
  withdraw: 'reason',
  askReview: 'reason',
  askFinalReview: 'reason',
}

async function act(context: Context, asked: Parsed<typeof actOnVoice>): Promise<Outcome<FollowedVoice>> {
  const own = await openOwn(context, asked, isVoiced)
  if (!own.ok) return own
  const photos = await sentPhotos(context, asked)
  if (!photos.ok) return photos
  const input = {
    ...(asked.text && { [textField[asked.act]]: asked.text }),
    ...(asked.act === 'rate' && asked.rating !== undefined && { rating: asked.rating }),
    ...(asked.act === 'supplement' && photos.value.length > 0 && { photos: photos.value }),
  }
  const fresh = await actOnOwn(context, own.value, asked, input)
  return fresh.ok ? done(await followedVoice(context.db, fresh.value, context.now())) : fresh
}
