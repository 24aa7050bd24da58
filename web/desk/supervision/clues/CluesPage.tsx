import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { exportClues, listClues, type BlockedClue, type ClueView } from '../../../../contract/clues.ts'
import { clueRule, clueRuleIds } from '../../../../domain/supervision/clues/all.ts'
import { clueStates, type ClueState } from '../../../../domain/supervision/clues/judging.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Empty, Notice, Skeleton } from '../../../ui/messages.tsx'
import { useSession } from '../../../use-session.ts'
import { clueWords } from '../../../words/desk/clues.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../../words/language.ts'
import { useUnitChoices } from '../../form/UnitInputs.tsx'
import { deskPaths } from '../../paths.ts'
import { ClueCard } from './ClueCard.tsx'
import { readClueFilters, writeClueFilters, type ClueFilters } from './clue-filters.ts'
import { JudgeDialog, type Judging } from './JudgeDialog.tsx'
import '../../enforcement/enforcement.css'
import './clues.css'

/** 监督线索: what the rules found, for a supervisor to judge. */
export function CluesPage() {
  const desk = useWords(deskWords)
  const words = useWords(clueWords)
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('clues.judge') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <Clues />
}

function Clues() {
  const words = useWords(clueWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const filters = readClueFilters(address)
  const { data, isPlaceholderData } = useQuery({ ...query(listClues, filters), placeholderData: keepPreviousData })
  const { after: _after, ...kept } = filters
  const text = writeClueFilters(kept)
  const to = (next: ClueFilters) => deskPaths.clues(writeClueFilters(next))
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <ButtonLink href={deskPaths.clueRules()}>{words.rules}</ButtonLink>
          <ButtonLink href={`${exportClues.path}${text === '' ? '?' : `${text}&`}lang=${language}`}>{words.export}</ButtonLink>
        </div>
      </header>
      <Notice kind="soon">{words.caution}</Notice>
      <States filters={kept} counts={data?.counts} hrefOf={to} />
      <FilterRow filters={kept} onChange={(next) => void navigate(to(next))} />
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <Blocked clues={data.blocked} />
          <List clues={data.clues} />
          {data.next !== null && (
            <p>
              <ButtonLink href={to({ ...kept, after: data.next })}>{words.next}</ButtonLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** 回避: clues that are left to others, each with its reason. */
function Blocked({ clues }: { readonly clues: readonly BlockedClue[] }) {
  const words = useWords(clueWords)
  if (clues.length === 0) return null
  return (
    <section className="stack-tight" aria-labelledby="clues-blocked">
      <h2 id="clues-blocked">{words.blocked}</h2>
      <ul className="clue-list">
        {clues.map((clue) => (
          <li key={clue.id} className="clue clue-blocked">
            <p className="quiet">
              {words.found} <Time at={clue.foundAt} form="day" />
            </p>
            <p>{clue.blockedBy}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

type StatesProps = {
  readonly filters: ClueFilters
  readonly counts: Readonly<Record<ClueState, number>> | undefined
  readonly hrefOf: (next: ClueFilters) => string
}

function States({ filters, counts, hrefOf }: StatesProps) {
  const words = useWords(clueWords)
  const say = useSay()
  const chosen = filters.state ?? 'toJudge'
  return (
    <nav className="tabs no-print" aria-label={words.states}>
      <ul>
        {(Object.keys(clueStates) as ClueState[]).map((state) => (
          <li key={state}>
            <a href={hrefOf({ ...filters, state })} aria-current={state === chosen ? 'page' : undefined}>
              {words.counted(say(clueStates[state]), counts?.[state] ?? 0)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FilterRow({ filters, onChange }: { readonly filters: ClueFilters; readonly onChange: (filters: ClueFilters) => void }) {
  const words = useWords(clueWords)
  const say = useSay()
  const units = useUnitChoices()
  const put = (name: 'rule' | 'unit', value: string) => {
    const { [name]: _old, ...rest } = filters
    onChange(readClueFilters(new URLSearchParams(writeClueFilters({ ...rest, ...(value !== '' && { [name]: value }) }))))
  }
  return (
    <div className="board-filters no-print" role="search" aria-label={words.filters}>
      <Select
        id="clues-rule"
        label={words.rule}
        none={words.all}
        options={clueRuleIds.map((id) => ({ value: id, label: say(clueRule(id)) }))}
        value={filters.rule ?? ''}
        onChange={(value) => put('rule', value)}
      />
      <Select
        id="clues-unit"
        label={words.unit}
        none={words.all}
        options={units}
        value={filters.unit ?? ''}
        onChange={(value) => put('unit', value)}
      />
    </div>
  )
}

/** Whether a key was meant for what is being typed in. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

function List({ clues }: { readonly clues: readonly ClueView[] }) {
  const words = useWords(clueWords)
  const list = useRef<HTMLOListElement>(null)
  const [judging, setJudging] = useState<Judging | null>(null)
  const judge = useCallback((clue: ClueView, state: Judging['state']) => setJudging({ clue, state }), [])
  useClueKeys(list, clues, judge, judging !== null)
  if (clues.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <>
      <p className="quiet no-print clue-keys">{words.keys}</p>
      <ol className="clue-list" ref={list} aria-label={words.list}>
        {clues.map((clue) => (
          <ClueCard key={clue.id} clue={clue} onJudge={(state) => judge(clue, state)} />
        ))}
      </ol>
      {judging !== null && <JudgeDialog {...judging} onClose={() => setJudging(null)} />}
    </>
  )
}

/** J and K move between the clues, U takes up and D dismisses the one that has the focus. */
function useClueKeys(
  list: React.RefObject<HTMLOListElement | null>,
  clues: readonly ClueView[],
  judge: (clue: ClueView, state: Judging['state']) => void,
  paused: boolean,
): void {
  useEffect(() => {
    if (paused) return
    const onKey = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return
      const cards = [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
      const at = cards.findIndex((card) => card.contains(document.activeElement))
      const key = press.key.toLowerCase()
      if (key === 'j' || key === 'k') cards[Math.max(0, Math.min(cards.length - 1, key === 'j' ? at + 1 : at - 1))]?.focus()
      const clue = clues[at]
      if (clue === undefined || clue.state !== 'toJudge' || (key !== 'u' && key !== 'd')) return
      press.preventDefault()
      judge(clue, key === 'u' ? 'takenUp' : 'dismissed')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [list, clues, judge, paused])
}
