import {
  actOnInformation,
  applyForInformation,
  followInformation,
  informationDoor,
  readGivenFile,
  readInformationPaper,
  type FollowedRequest,
  type InformationAct,
} from '../../contract/portal-information.ts'
import type { Parsed } from '../../contract/route.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { filesGiven, followedInformation, notForRequester } from './followed-information.ts'
import { actOnOwn, lodgeOwn, openOwn, sendOwnPaper } from './own.ts'
import { sentPhotos } from './sent-photos.ts'

export const informationDoorHandlers: Served[] = [
  served(informationDoor, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { settings, units } = found.value
    const { information } = settings.supervision
    return done({ office: information === null ? null : (units.get(information)?.name ?? null) })
  }),

  served(applyForInformation, (context, sent) => apply(context, sent)),

  served(followInformation, async (context, asked) => {
    const own = await openOwn(context, asked, isRequest)
    return own.ok ? done(await followedInformation(context.db, own.value, context.now())) : own
  }),

  served(actOnInformation, (context, asked) => act(context, asked)),

  served(readInformationPaper, (context, asked) => sendOwnPaper(context, asked, isRequest, notForRequester)),

  served(readGivenFile, async (context, { sha256, ...asked }) => {
    const own = await openOwn(context, asked, isRequest)
    if (!own.ok) return own
    const given = (await filesGiven(context.db, asked.region, own.value.here.matter.id)).find((one) => one.sha256 === sha256)
    if (!given) return refuse('matter.notFound')
    // A picture leaves as its copy, without what the camera wrote into it.
    const bytes = given.kind === null ? await context.photos.readCopy(sha256, 'view') : await context.photos.readOriginal(sha256)
    if (!bytes) return refuse('evidence.originalGone')
    void context.reply.header('x-content-type-options', 'nosniff')
    const name = given.kind === null ? `${sha256.slice(0, 12)}.jpg` : given.name
    void context.reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type(given.kind === null ? 'image/jpeg' : given.media)
      .send(bytes)
    return done(context.reply)
  }),
]

/** A code of anything else is told as one that is not there. */
const isRequest = (procedure: string): boolean => procedure === 'informationRequest'

async function apply(context: Context, sent: Parsed<typeof applyForInformation>): Promise<Outcome<{ code: string }>> {
  const region = await regionOr404(context, sent.region)
  if (!region.ok) return region
  const photos = await sentPhotos(context, sent)
  if (!photos.ok) return photos
  const { topic, description, form, obtainWay } = sent
  const input = { channel: 'online', topic, description, form, obtainWay, ...(photos.value.length > 0 && { photos: photos.value }) }
  const lodged = await lodgeOwn(context, region.value, sent, { procedure: 'informationRequest', act: 'lodge', input })
  return lodged.ok ? done({ code: lodged.value.code }) : lodged
}

/** Which field of the act takes what was written. */
const textField: Readonly<Record<InformationAct, string>> = { supplemented: 'supplement', giveReasons: 'reason', withdraw: 'reason' }

async function act(context: Context, asked: Parsed<typeof actOnInformation>): Promise<Outcome<FollowedRequest>> {
  const own = await openOwn(context, asked, isRequest)
  if (!own.ok) return own
  const input = { ...(asked.text && { [textField[asked.act]]: asked.text }) }
  const fresh = await actOnOwn(context, own.value, asked, input)
  return fresh.ok ? done(await followedInformation(context.db, fresh.value, context.now())) : fresh
}
