import type { ClueLink, ClueView } from '../../../../contract/clues.ts'
import { clueRule } from '../../../../domain/supervision/clues/all.ts'
import { clueStates, dismissals } from '../../../../domain/supervision/clues/judging.ts'
import { clueKinds } from '../../../../domain/supervision/clues/rule.ts'
import { Button, Link } from '../../../ui/button.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Tag } from '../../../ui/messages.tsx'
import { clueWords } from '../../../words/desk/clues.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'

type Props = { readonly clue: ClueView; readonly onJudge: (state: 'takenUp' | 'dismissed') => void }

/** One clue: what was found and why, every entry that shows it, and what was made of it. */
export function ClueCard({ clue, onJudge }: Props) {
  const words = useWords(clueWords)
  const say = useSay()
  const rule = clueRule(clue.rule)
  const title = `clue-${clue.id}`
  return (
    <li className="clue stack-tight" tabIndex={-1} aria-labelledby={title}>
      <div className="clue-head">
        <h2 id={title}>
          {say(rule)} · <Matter link={clue.matter} />
        </h2>
        <Tag tone={clue.state === 'takenUp' ? 'accent' : 'plain'}>
          {say(clueKinds[rule.kind])} · {say(clueStates[clue.state])}
        </Tag>
      </div>
      <p>{say(clue.explanation)}</p>
      <p className="quiet">
        {words.found} <Time at={clue.foundAt} form="day" />
        {clue.unit !== null && ` · ${words.concerns} ${say(clue.unit)}`}
        {clue.persons.length > 0 && ` · ${clue.persons.join(words.comma)}`} · {words.basis} {say(rule.basis)}
      </p>
      <p className="clue-shows">
        {words.shows}
        {words.colon}
        {clue.shows.map((link, at) => (
          <span key={`${link.id}/${link.seq}`}>
            {at > 0 && words.comma}
            <Matter link={link} />
          </span>
        ))}
      </p>
      {clue.judgements.map((one) => (
        <p key={one.at} className="clue-judged">
          <Time at={one.at} /> {words.judgedBy(one.person, say(clueStates[one.state]))}
          {one.reason !== null && words.because(say(dismissals[one.reason]))} {one.note}
          {one.follow !== null && (
            <>
              {' '}
              {words.follow} <Matter link={one.follow} />
            </>
          )}
        </p>
      ))}
      {clue.state === 'toJudge' && (
        <div className="row no-print">
          <Button kind="primary" onPress={() => onJudge('takenUp')}>
            {words.takeUp}
          </Button>
          <Button onPress={() => onJudge('dismissed')}>{words.dismiss}</Button>
        </div>
      )}
    </li>
  )
}

/** A matter or an entry of it; one that the reader may not open is named and not linked. */
function Matter({ link }: { readonly link: ClueLink }) {
  const words = useWords(clueWords)
  const say = useSay()
  const name =
    link.seq === null ? say(link.name) : `${say(link.name)} ${words.entry(link.seq)}${link.what === null ? '' : ` ${say(link.what)}`}`
  const href = link.seq === null ? deskPaths.matter(link.id) : deskPaths.entry(link.id, link.seq)
  return link.readable ? <Link href={href}>{name}</Link> : <>{name}</>
}
