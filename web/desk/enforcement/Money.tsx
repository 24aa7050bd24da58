import type { ProceedingView } from '../../../contract/enforcement.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { sumText } from '../form/money.ts'

/** What is owed, paid and late, and how the late fine came about. */
export function Money({ data }: { data: ProceedingView }) {
  const words = useWords(enforcementWords).panel
  const language = useLanguage()
  const { owed, paid, left, payments, lateFine, late, deferredUntil } = data
  if (owed === 0 && payments.length === 0) return null
  const sum = (fen: number) => sumText(fen, language)
  const figures: readonly (readonly [string, number, string])[] = [
    [words.owed, owed, ''],
    [words.paid, paid, ''],
    [words.left, left, left > 0 ? 'tone-soon' : ''],
    [words.lateFine, lateFine, lateFine > 0 ? 'tone-lapsed' : ''],
  ]
  return (
    <section className="stack-tight">
      <h2>{words.money}</h2>
      <dl className="stages">
        {figures.map(([name, fen, tone]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={`tabular ${tone}`}>{sum(fen)}</dd>
          </div>
        ))}
      </dl>
      {late.dueOn !== null && <p>{words.dueOn(late.dueOn)}</p>}
      {deferredUntil !== null && <p>{words.deferred(deferredUntil)}</p>}
      {lateFine > 0 && <p>{late.imposedOn === null ? words.notImposed : words.imposed(late.imposedOn, sum(late.owed))}</p>}
      {late.reduced > 0 && <p>{words.reduced(sum(late.reduced))}</p>}
      <LateFineDays late={late} />
      <Payments payments={payments} />
    </section>
  )
}

/** Every day that added to the late fine, and every stretch that did not count. */
function LateFineDays({ late: { lines } }: Pick<ProceedingView, 'late'>) {
  const words = useWords(enforcementWords).panel
  const language = useLanguage()
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{words.lateDays(lines.filter(({ kind }) => kind === 'accrues').length)}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.lateDay}</th>
            <th scope="col">{words.lateAdds}</th>
            <th scope="col">{words.lateSum}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.from}>
              <td>{line.from === line.to ? line.from : `${line.from} — ${line.to}`}</td>
              <td className="tabular">{line.kind === 'stopped' ? words.lateStopped : sumText(line.addsFen, language)}</td>
              <td className="tabular">{sumText(line.sumFen, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Payments({ payments }: Pick<ProceedingView, 'payments'>) {
  const words = useWords(enforcementWords).panel
  const language = useLanguage()
  const say = useSay()
  if (payments.length === 0) return null
  return (
    <ul className="plain-list">
      {payments.map((one) => (
        <li key={`${one.on} ${one.receipt}`}>
          {one.on} <span className="tabular">{sumText(one.fen, language)}</span> {one.channel && say(one.channel)}{' '}
          <code>{one.receipt}</code> {one.toLateFen > 0 && <span className="quiet">{words.toLate(sumText(one.toLateFen, language))}</span>}
        </li>
      ))}
    </ul>
  )
}
