import type { ProceedingView } from '../../../contract/enforcement.ts'
import { registerPath } from '../../pages/registers/paths.ts'
import { placementFields } from '../../../domain/enforcement/placement/fields.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { placementWords } from '../../words/placement/words.ts'
import { Facts } from '../matter/Facts.tsx'

/** What a guidance or an application has come to: who it is about, each talk, each offer, the place; and the exception of a penalty. */
export function GentleFile({ data: { guidance, place, exception } }: { data: ProceedingView }) {
  const words = useWords(placementWords)
  const say = useSay()
  const { colon, semicolon } = useMarks()
  const said = (name: Words, text: string) => `${say(name)}${colon}${text}`
  const { vendor, askedFor, answer, complied, zone, goods, hours, stall, exception: excepted } = placementFields
  return (
    <>
      {guidance !== null && (
        <>
          <Facts rows={[[say(vendor), guidance.vendor]]} />
          <ul className="plain-list">
            {guidance.rounds.map((one, at) => (
              <li key={`${one.on} ${at}`}>
                {one.on} {[said(askedFor, one.asked), said(answer, one.answer), said(complied, say(one.complied))].join(semicolon)}
              </li>
            ))}
            {guidance.offers.map((one, at) => (
              <li key={`offer ${one.on} ${at}`}>
                {one.on} {one.zone === null ? '' : say(one.zone)} {said(one.answer, one.said)}
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
