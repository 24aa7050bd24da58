import { useQuery } from '@tanstack/react-query'
import { readProceeding } from '../../../contract/enforcement.ts'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { yuanText } from '../form/money.ts'
import { keptQuery } from '../kept/answers.ts'

/** What the proceeding of a matter has come to: against whom, for what, by whom, and the money. The party is masked. */
export function ProceedingFacts({ matterId }: { matterId: string }) {
  const words = useWords(enforcementWords).matter
  const say = useSay()
  const { data } = useQuery({ ...keptQuery(readProceeding, { matterId }), throwOnError: false })
  const file = data?.value
  if (file === undefined) return null
  const penalties = (file.decision?.penalties ?? file.submitted)
    .map(({ name, fen, text }) => [say(name), fen === null ? text : words.yuan(yuanText(fen))].filter(Boolean).join(' '))
    .join('；')
  const rows: readonly (readonly [string, string] | null)[] = [
    file.party === null ? null : [words.party, `${file.party.name}　${file.party.idNumber ?? ''}`],
    file.item === null ? null : [words.item, say(file.item.name)],
    [words.officers, file.officers.map(({ name, credential }) => [name, credential].filter(Boolean).join(' ')).join('、')],
    penalties === '' ? null : [words.penalties, penalties],
    file.owed === 0 ? null : [words.owed, words.yuan(yuanText(file.owed))],
    file.owed === 0 ? null : [words.paid, words.yuan(yuanText(file.paid))],
    file.evidence.length === 0 ? null : [words.evidence, file.evidence.map(({ n, name }) => `${n}. ${name}`).join('；')],
  ]
  return (
    <section className="part" aria-label={words.case}>
      <h2>{words.case}</h2>
      <dl className="facts">
        {rows
          .filter((row) => row !== null)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
