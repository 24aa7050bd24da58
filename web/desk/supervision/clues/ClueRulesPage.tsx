import { useQuery } from '@tanstack/react-query'
import { listClueRules, type ClueRuleView } from '../../../../contract/clues.ts'
import { settingOf, settingPaths } from '../../../../contract/registers/settings-table.ts'
import { clueKinds } from '../../../../domain/supervision/clues/rule.ts'
import { dismissals } from '../../../../domain/supervision/clues/judging.ts'
import { useTitle } from '../../../navigation.ts'
import { registerPath } from '../../../pages/registers/paths.ts'
import { query } from '../../../queries.ts'
import { ButtonLink, Link } from '../../../ui/button.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Empty, Notice, Skeleton, Tag } from '../../../ui/messages.tsx'
import { useSession } from '../../../use-session.ts'
import { clueWords } from '../../../words/desk/clues.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import './clues.css'

/** 线索规则与成效: what each rule looks for, where its thresholds stand, and what became of its clues. */
export function ClueRulesPage() {
  const desk = useWords(deskWords)
  const words = useWords(clueWords)
  const session = useSession()
  useTitle(desk.titleOf(words.rulesTitle))
  if (session?.permissions.includes('clues.judge') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.rulesTitle}</h1>
        <div className="row no-print">
          <ButtonLink href={deskPaths.clues()}>{words.backToClues}</ButtonLink>
        </div>
      </header>
      <p className="quiet">{words.rulesLead}</p>
      <Rules />
    </div>
  )
}

function Rules() {
  const { data } = useQuery(query(listClueRules, {}))
  if (data === undefined) return <Skeleton lines={12} />
  return (
    <ol className="clue-list">
      {data.rules.map((rule) => (
        <Rule key={rule.id} rule={rule} />
      ))}
    </ol>
  )
}

function Rule({ rule }: { readonly rule: ClueRuleView }) {
  const words = useWords(clueWords)
  const say = useSay()
  const { toJudge, takenUp, dismissed } = rule.counts
  return (
    <li className="clue stack-tight">
      <div className="clue-head">
        <h2>
          <Link href={deskPaths.clues(`?rule=${rule.id}`)}>{say(rule.name)}</Link>
        </h2>
        <Tag>{say(clueKinds[rule.kind])}</Tag>
      </div>
      <dl className="clue-rule">
        <dt>{words.looksFor}</dt>
        <dd>{say(rule.says)}</dd>
        <dt>{words.spares}</dt>
        <dd>{say(rule.spares)}</dd>
        <dt>{words.basis}</dt>
        <dd>{say(rule.basis)}</dd>
        <dt>{words.thresholds}</dt>
        <dd>{rule.settings.length === 0 ? '—' : <Thresholds settings={rule.settings} />}</dd>
        <dt>{words.outcome}</dt>
        <dd>
          {words.outcomes(toJudge, takenUp, dismissed)} ·{' '}
          {rule.share === null ? words.notJudged : words.share(Math.round(rule.share * 100))}
          {rule.dismissed.map(({ reason, count }) => ` · ${words.dismissedFor(say(dismissals[reason]), count)}`)}
        </dd>
        <dt>{words.upTo}</dt>
        <dd>{rule.upTo === null ? words.never : <Time at={rule.upTo} />}</dd>
      </dl>
      {rule.proposal !== null && <Proposed proposal={rule.proposal} />}
    </li>
  )
}

/** A setting's name, as the page of settings has it. */
function useSettingName(): (path: string) => string {
  const say = useSay()
  return (path) => {
    const known = settingPaths.find((one) => one === path)
    return known === undefined ? path : say(settingOf(known))
  }
}

function Thresholds({ settings }: Pick<ClueRuleView, 'settings'>) {
  const words = useWords(clueWords)
  const nameOf = useSettingName()
  return (
    <ul>
      {settings.map(({ path, value }) => (
        <li key={path}>
          {nameOf(path)}
          {words.colon}
          {value}
        </li>
      ))}
    </ul>
  )
}

function Proposed({ proposal }: { readonly proposal: NonNullable<ClueRuleView['proposal']> }) {
  const words = useWords(clueWords)
  const nameOf = useSettingName()
  const { path, from, to, hidden, dismissed, takenUp } = proposal
  return (
    <Notice kind="soon">
      {words.proposal(nameOf(path), from, to, hidden, dismissed, takenUp)} <Link href={registerPath('settings')}>{words.toSettings}</Link>
    </Notice>
  )
}
