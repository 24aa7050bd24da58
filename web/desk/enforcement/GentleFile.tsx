import type { ProceedingView } from '../../../contract/enforcement.ts'
import { registerPath } from '../../pages/registers/paths.ts'
import { placementFields } from '../../../domain/enforcement/placement/fields.ts'
import { useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { Facts } from '../matter/Facts.tsx'

/** What a guidance or an application has come to: who it is about, each talk, each offer, the place; and the exception of a penalty. */
export function GentleFile({ data: { guidance, place, exception } }: { data: ProceedingView }) {
  const words = useWords(placementWords)
  const say = useSay()
  const { vendor, askedFor, answer, complied, zone, goods, hours, stall, exception: excepted } = placementFields
  return (
    <>
      {guidance !== null && (
        <>
          <Facts rows={[[say(vendor), guidance.vendor]]} />
          <ul className="plain-list">
            {guidance.rounds.map((one, at) => (
              <li key={`${one.on} ${at}`}>
                {one.on} {say(askedFor)}：{one.asked}；{say(answer)}：{one.answer}；{say(complied)}：{say(one.complied)}
              </li>
            ))}
            {guidance.offers.map((one, at) => (
              <li key={`offer ${one.on} ${at}`}>
                {one.on} {one.zone === null ? '' : say(one.zone)} {say(one.answer)}：{one.said}
              </li>
            ))}
          </ul>
        </>
      )}
      {place !== null && (
        <Facts
          rows={[
            [
              say(zone),
              <a key="zone" className="link" href={registerPath('vending', { zone: place.zone.id })}>
                {say(place.zone.name)}
              </a>,
            ],
            [say(stall), place.stall === null ? null : words.path.stall(place.stall)],
            [words.path.term, `${place.begins} — ${place.until}`],
            [say(hours), place.hours],
            [say(goods), say(place.goods)],
          ]}
        />
      )}
      {exception !== null && <Facts rows={[[say(excepted), `${say(exception.name)}：${exception.reason}`]]} />}
    </>
  )
}
