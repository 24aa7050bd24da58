import { useId } from 'react'
import type { LiesView, SpreadView } from '../../../contract/enforcement.ts'
import type { z } from 'zod'
import { Notice } from '../../ui/messages.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { sumText } from './money.ts'

export type Spread = z.infer<typeof SpreadView>
export type Lies = z.infer<typeof LiesView>

const [barWidth, chartHeight, labelHeight] = [36, 72, 16]

/** 类案: how like cases were decided, as a small histogram, and as its table. `fen` is the sum in question. */
export function LikeCases({ like, fen }: { like: Spread | null; fen?: number | undefined }) {
  const words = useWords(enforcementWords).like
  const language = useLanguage()
  const tableId = useId()
  if (like === null) return <p className="quiet">{words.none}</p>
  const sum = (value: number) => sumText(value, language)
  const most = Math.max(...like.bins.map((bin) => bin.count), 1)
  const here = (bin: Spread['bins'][number], at: number) =>
    fen !== undefined && fen >= bin.from && (fen < bin.to || (at === like.bins.length - 1 && fen <= bin.to))
  return (
    <figure className="like-cases" aria-describedby={tableId}>
      <figcaption>{words.summary(like.n, sum(like.median), sum(like.lowerQuartile), sum(like.upperQuartile))}</figcaption>
      <svg
        width={like.bins.length * barWidth}
        height={chartHeight + labelHeight}
        viewBox={`0 0 ${like.bins.length * barWidth} ${chartHeight + labelHeight}`}
        aria-hidden="true"
      >
        {like.bins.map((bin, at) => {
          const height = (bin.count / most) * (chartHeight - labelHeight)
          return (
            <g key={bin.from}>
              <rect
                className={here(bin, at) ? 'like-here' : 'like-bar'}
                x={at * barWidth + 2}
                y={chartHeight - height}
                width={barWidth - 4}
                height={height}
              />
              <text x={at * barWidth + barWidth / 2} y={chartHeight - height - 3} textAnchor="middle">
                {bin.count}
              </text>
            </g>
          )
        })}
      </svg>
      <details id={tableId}>
        <summary>{words.table}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.range}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {like.bins.map((bin, at) => (
              <tr key={bin.from}>
                <td>
                  {sum(bin.from)} – {sum(bin.to)}
                  {here(bin, at) && <strong> {words.here}</strong>}
                </td>
                <td className="figures">{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** Where the fine in question lies among like cases, and what follows from it; said before anybody signs. */
export function WhereItLies({ lies, decided }: { lies: Lies; decided: boolean }) {
  const words = useWords(enforcementWords).like
  const language = useLanguage()
  const where = words.lies(sumText(lies.fineFen, language), lies.side, sumText(lies.medianFen, language), lies.distance.toFixed(1))
  if (!lies.listed) {
    return (
      <p>
        {where} {lies.few ? words.few(lies.n) : words.usual}
      </p>
    )
  }
  return (
    <Notice kind="soon" title={words.listed}>
      <p>
        {where} {!decided && words.reasonAsked}
      </p>
    </Notice>
  )
}
