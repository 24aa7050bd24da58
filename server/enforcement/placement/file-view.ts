/** Guidance, place and exception of a proceeding as its page shows them. */
import type { ProceedingView } from '../../../contract/enforcement.ts'
import { parseCivilDate, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { compliances, offerAnswers } from '../../../domain/enforcement/placement/fields.ts'
import { exceptionKinds } from '../../../domain/enforcement/placement/gentle.ts'
import { goodsKinds } from '../../../domain/enforcement/placement/goods.ts'
import { firstStall } from '../../../domain/enforcement/placement/zone.ts'
import { hoursText } from '../../../domain/enforcement/placement/zone-words.ts'
import type { ProceedingFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import type { Db } from '../../db/pool.ts'
import type { Region } from '../../region/region.ts'
import { occupied, placesInForce } from './places.ts'
import { findZone, zoneNames } from './zones.ts'

const wordsIn = (table: Readonly<Record<string, Words>>, key: string) => {
  const { zh, en } = table[key] ?? { zh: key, en: key }
  return { zh, en }
}

export async function gentleView(
  db: Db,
  region: Region,
  matterId: string,
  { place, guidance, course }: ProceedingFile,
  today: CivilDate,
): Promise<Pick<ProceedingView, 'place' | 'guidance' | 'exception'>> {
  const zones = await zoneNames(
    db,
    region.code,
    (guidance?.offers ?? []).flatMap((one) => one.zone ?? []),
  )
  return {
    place: place ? await placeView(db, region, matterId, place, today) : null,
    guidance: guidance
      ? {
          vendor: guidance.vendor,
          rounds: guidance.rounds.map((one) => ({ ...one, complied: wordsIn(compliances, one.complied) })),
          offers: guidance.offers.map(({ on, zone, answer, said }) => ({
            on,
            zone: zone === undefined ? null : (zones.get(zone) ?? { zh: zone, en: zone }),
            answer: wordsIn(offerAnswers, answer),
            said,
          })),
        }
      : null,
    exception: course?.exception ? { name: wordsIn(exceptionKinds, course.exception.kind), reason: course.exception.reason } : null,
  }
}

async function placeView(
  db: Db,
  region: Region,
  matterId: string,
  place: NonNullable<ProceedingFile['place']>,
  today: CivilDate,
): Promise<NonNullable<ProceedingView['place']>> {
  const [zone, taken] = await Promise.all([findZone(db, region.code, place.zone), placesInForce(db, region.code, place.zone)])
  const until = parseCivilDate(place.until)
  const begins = parseCivilDate(place.begins)
  const from = begins.ok && begins.value > today ? begins.value : today
  const others = taken.filter(({ matter_id }) => matter_id !== matterId).map(occupied)
  return {
    zone: { id: place.zone, name: zone ? { zh: zone.name.zh, en: zone.name.en } : { zh: place.zone, en: place.zone } },
    goods: wordsIn(goodsKinds, place.goods),
    stall: place.stall ?? null,
    begins: place.begins,
    until: place.until,
    hours: place.hours ?? (zone ? hoursText(zone.hours) : ''),
    freeStall: zone && until.ok ? (firstStall(zone, others, from, until.value) ?? null) : null,
  }
}
