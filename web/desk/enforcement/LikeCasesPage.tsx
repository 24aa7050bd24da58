import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import {
  exportLikeCases,
  likePageLines,
  likeTiers,
  listLikeCases,
  type LikeCase,
  type LikeGroupView,
} from '../../../contract/like-cases.ts'
import type { Output } from '../../../contract/route.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Link } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/field.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { Pager } from '../../ui/navigation.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { likeCaseWords } from '../../words/desk/like-cases.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { ItemInput } from '../form/ItemInput.tsx'
import { sumText } from '../form/money.ts'
import { useUnitChoices } from '../form/UnitInputs.tsx'
import { deskPaths } from '../paths.ts'
import { pageIn, readLikeFilters, writeLikeFilters, type LikeFilters } from './like-filters.ts'
import './enforcement.css'

type Found = Output<typeof listLikeCases>

/** 类案与偏离: decided fines that stand beside their like, those far off first. */
export function LikeCasesPage() {
  const desk = useWords(deskWords)
  const words = useWords(likeCaseWords)
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('likeCases.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return <LikeCaseLists />
}

function LikeCaseLists() {
  const words = useWords(likeCaseWords)
  const navigate = useNavigate()
  const language = useLanguage()
  const [address] = useSearchParams()
  const filters = readLikeFilters(address)
  const pages = { page: pageIn(address, 'page'), groupPage: pageIn(address, 'groupPage') }
  const { data, isPlaceholderData } = useQuery({ ...query(listLikeCases, { ...filters, ...pages }), placeholderData: keepPreviousData })
  const written = writeLikeFilters(filters)
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <a className="link no-print" href={`${exportLikeCases.path}${written === '' ? '?' : `${written}&`}lang=${language}`} download>
          {words.exportCsv}
        </a>
      </header>
      {data !== undefined && <p className="quiet">{words.lead(data.threshold, data.least)}</p>}
      <p className="quiet">{words.caution}</p>
      <FilterRow filters={filters} period={data} onChange={(next) => void navigate(deskPaths.likeCases(writeLikeFilters(next)))} />
      {data === undefined ? (
        <Skeleton lines={10} />
      ) : (
        <div className="stack" aria-busy={isPlaceholderData}>
          <Cases data={data} filters={filters} {...pages} />
          <Groups data={data} filters={filters} {...pages} />
        </div>
      )}
    </div>
  )
}

type FilterProps = { filters: LikeFilters; period: Pick<Found, 'from' | 'to'> | undefined; onChange: (filters: LikeFilters) => void }

function FilterRow({ filters, period, onChange }: FilterProps) {
  const words = useWords(likeCaseWords)
  const say = useSay()
  const units = useUnitChoices()
  const put = (name: keyof LikeFilters, value: unknown) => {
    const text = typeof value === 'string' ? value : ''
    const next = new URLSearchParams(writeLikeFilters(filters))
    if (text === '') next.delete(name)
    else next.set(name, text)
    onChange(readLikeFilters(next))
  }
  const choices = (table: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(table).map(([value, name]) => ({ value, label: say(name) }))
  const select = (name: 'tier' | 'kind' | 'unit', options: readonly { value: string; label: string }[]) => (
    <Select
      id={`like-${name}`}
      label={words[name]}
      none={words.any}
      options={options}
      value={filters[name] ?? ''}
      onChange={(value) => put(name, value)}
    />
  )
  return (
    <div className="stack-tight no-print" role="search" aria-label={words.filters}>
      <ItemInput said={{ id: 'like-item', label: words.item }} values={filters} name="item" onChange={(value) => put('item', value)} />
      <div className="board-filters">
        {select('tier', choices(likeTiers))}
        {select('kind', choices(partyKinds))}
        {select('unit', units)}
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            kind="date"
            id={`like-${name}`}
            label={words[name]}
            value={filters[name] ?? period?.[name] ?? ''}
            onChange={(value) => put(name, value)}
          />
        ))}
        <Checkbox id="like-all" label={words.all} checked={filters.all === 'true'} onChange={(on) => put('all', on ? 'true' : '')} />
        {writeLikeFilters(filters) !== '' && <Link href={deskPaths.likeCases()}>{words.clear}</Link>}
      </div>
    </div>
  )
}

type ListProps = { data: Found; filters: LikeFilters; page: number; groupPage: number }

function Cases({ data, filters, page, groupPage }: ListProps) {
  const words = useWords(likeCaseWords)
  const columns = useCaseColumns()
  const to = (next: number) => deskPaths.likeCases(writeLikeFilters(filters, { page: next, groupPage }))
  const title = filters.all === 'true' ? words.cases : words.listed
  const first = (page - 1) * likePageLines
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      {data.cases.length === 0 ? (
        <Empty title={filters.all === 'true' ? words.noCases : words.none}>
          {filters.all === 'true' ? words.noCasesText : words.noneText}
        </Empty>
      ) : (
        <Table caption={title} columns={columns} rows={data.cases} rowKey={(one) => one.matterId} />
      )}
      {(page > 1 || data.more) && (
        <Pager
          name={words.casesPager}
          previous={page > 1 ? to(page - 1) : undefined}
          next={data.more ? to(page + 1) : undefined}
          from={first + 1}
          to={first + data.cases.length}
        />
      )}
    </section>
  )
}

function sideOf({ fineFen, medianFen }: LikeCase): 'below' | 'at' | 'above' {
  return fineFen < medianFen ? 'below' : fineFen > medianFen ? 'above' : 'at'
}

function useCaseColumns(): Column<LikeCase>[] {
  const words = useWords(likeCaseWords)
  const language = useLanguage()
  const say = useSay()
  return [
    { key: 'number', header: words.decision, cell: (one) => <Decision one={one} /> },
    { key: 'fine', header: words.fine, cell: (one) => sumText(one.fineFen, language), figures: true },
    { key: 'median', header: words.median, cell: (one) => sumText(one.medianFen, language), figures: true },
    {
      key: 'distance',
      header: words.distance,
      cell: (one) => (
        <>
          {words.far(sideOf(one), one.distance.toFixed(1))} {one.listed && <Tag tone="soon">{words.isListed}</Tag>}
          {one.few && <span className="quiet">{words.few}</span>}
        </>
      ),
    },
    { key: 'unit', header: words.unit, cell: (one) => (one.unit === null ? '' : say(one.unit)) },
    { key: 'what', header: words.item, cell: (one) => [say(one.item), say(one.tier), say(one.kind)].join(' · ') },
    { key: 'reason', header: words.reason, cell: (one) => one.reason ?? '' },
    { key: 'on', header: words.decidedOn, cell: (one) => one.decidedOn, width: '7rem' },
  ]
}

function Decision({ one }: { one: LikeCase }) {
  const words = useWords(likeCaseWords)
  const number = one.number ?? words.unnumbered
  return one.readable ? <Link href={deskPaths.matter(one.matterId)}>{number}</Link> : <>{number}</>
}

function Groups({ data, filters, groupPage }: ListProps) {
  const words = useWords(likeCaseWords)
  const columns = useGroupColumns(filters)
  const to = (next: number) => deskPaths.likeCases(writeLikeFilters(filters, { groupPage: next }))
  const first = (groupPage - 1) * likePageLines
  return (
    <section className="stack-tight">
      <h2>{words.groups}</h2>
      {data.groups.length === 0 ? (
        <Empty title={words.noCases}>{words.noCasesText}</Empty>
      ) : (
        <Table caption={words.groups} columns={columns} rows={data.groups} rowKey={(one) => `${one.item} ${one.tier} ${one.kind}`} />
      )}
      {data.groupTotal > likePageLines && (
        <Pager
          name={words.groupsPager}
          previous={groupPage > 1 ? to(groupPage - 1) : undefined}
          next={first + likePageLines < data.groupTotal ? to(groupPage + 1) : undefined}
          from={first + 1}
          to={first + data.groups.length}
          total={data.groupTotal}
        />
      )}
    </section>
  )
}

function useGroupColumns({ from, to, unit }: LikeFilters): Column<LikeGroupView>[] {
  const words = useWords(likeCaseWords)
  const language = useLanguage()
  const say = useSay()
  const sum = (fen: number) => sumText(fen, language)
  const opened = ({ item, tier, kind }: LikeGroupView, all: boolean) =>
    deskPaths.likeCases(
      writeLikeFilters({
        ...{ item, tier, kind },
        ...(unit !== undefined && { unit }),
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
        ...(all && { all: 'true' as const }),
      }),
    )
  return [
    {
      key: 'what',
      header: words.item,
      cell: (one) => <Link href={opened(one, true)}>{[say(one.itemName), say(one.tierName), say(one.kindName)].join(' · ')}</Link>,
    },
    { key: 'n', header: words.count, cell: (one) => one.spread.n, figures: true },
    { key: 'median', header: words.median, cell: (one) => sum(one.spread.median), figures: true },
    { key: 'quartiles', header: words.quartiles, cell: (one) => `${sum(one.spread.lowerQuartile)} – ${sum(one.spread.upperQuartile)}` },
    { key: 'spread', header: words.spread, cell: (one) => <SmallSpread spread={one.spread} /> },
    {
      key: 'listed',
      header: words.isListed,
      cell: (one) =>
        one.few ? (
          <span className="quiet">{words.few}</span>
        ) : one.listed > 0 ? (
          <Link href={opened(one, false)}>{words.open(one.listed)}</Link>
        ) : (
          '0'
        ),
    },
  ]
}

const [bar, tall] = [9, 28]

/** The bins of a group, small; read out as their ranges and counts. */
function SmallSpread({ spread: { bins } }: Pick<LikeGroupView, 'spread'>) {
  const words = useWords(likeCaseWords)
  const language = useLanguage()
  const most = Math.max(...bins.map((bin) => bin.count), 1)
  const said = bins.map(({ from, to, count }) => words.bin(sumText(from, language), sumText(to, language), count)).join('; ')
  return (
    <svg role="img" aria-label={words.bins(said)} className="like-small" width={bins.length * bar} height={tall}>
      {bins.map(({ from, count }, at) => (
        <rect
          key={from}
          className="like-bar"
          x={at * bar + 1}
          y={tall - (count / most) * tall}
          width={bar - 2}
          height={(count / most) * tall}
        />
      ))}
    </svg>
  )
}
