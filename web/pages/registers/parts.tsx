import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { exportRegister } from '../../../contract/register.ts'
import type { RegisterName } from '../../../contract/registers/shapes.ts'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useWords } from '../../words/language.ts'

type Format = 'csv' | 'xlsx' | 'geojson'

const exportPath = (register: RegisterName, format: Format) => exportRegister.path.replace(':register', register).replace(':format', format)

/** A page's heading with what can be done on it, and the files it can be had as. */
export function RegisterHead({
  title,
  register,
  formats = ['csv', 'xlsx'],
  children,
}: {
  title: string
  register?: RegisterName
  formats?: readonly Format[]
  children?: ReactNode
}) {
  const words = useWords(registerWords)
  const desk = useWords(deskWords)
  useTitle(desk.titleOf(title))
  return (
    <header className="list-head">
      <h1>{title}</h1>
      <div className="row no-print">
        {children}
        {register !== undefined &&
          formats.map((format) => (
            <ButtonLink key={format} href={exportPath(register, format)}>
              {words.exportAs(format === 'geojson' ? 'GeoJSON' : format.toUpperCase())}
            </ButtonLink>
          ))}
        <Button onPress={() => window.print()}>{words.print}</Button>
      </div>
    </header>
  )
}

export type Choice = { readonly value: string; readonly label: string }

/** Words to look for; the address changes when Enter is pressed or the box is left. */
export function WordsFilter({ value, onChange, label }: { value: string | undefined; onChange: (value: string) => void; label?: string }) {
  const words = useWords(registerWords)
  const name = label ?? words.search
  return (
    <label className="register-filter">
      <span>{name}</span>
      <Input.Search
        key={value ?? ''}
        defaultValue={value ?? ''}
        allowClear
        maxLength={60}
        aria-label={name}
        onSearch={(text) => onChange(text.trim())}
        onBlur={(left) => {
          if (left.target.value.trim() !== (value ?? '')) onChange(left.target.value.trim())
        }}
      />
    </label>
  )
}

/** One of several; nothing chosen is any. */
export function ChoiceFilter({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  onChange: (value: string | undefined) => void
}) {
  const words = useWords(registerWords)
  return (
    <label className="register-filter">
      <span>{label}</span>
      <Select
        aria-label={label}
        value={value ?? null}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={words.any}
        options={[...choices]}
        popupMatchSelectWidth={false}
        onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
      />
    </label>
  )
}

/** Whether what has ended is shown as well. */
export function EndedFilter({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const words = useWords(registerWords)
  return <ChoiceFilter label={words.includeEnded} value={value} choices={[{ value: 'true', label: words.yes }]} onChange={onChange} />
}

/** The two kinds of class a catalogue has, as they stand in an address. */
export const classKinds = ['asset', 'incident'] as const

/** Assets or incidents. */
export function KindFilter({ value, onChange }: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const words = useWords(registerWords)
  const choices = classKinds.map((one) => ({ value: one, label: words.kindOf[one] }))
  return <ChoiceFilter label={words.kind} value={value} choices={choices} onChange={onChange} />
}

/** The day a list is read for. */
export function DayFilter({ value, onChange }: { value: string | undefined; onChange: (value: string) => void }) {
  const words = useWords(registerWords)
  return (
    <label className="register-filter">
      <span>{words.day}</span>
      <input className="input" type="date" value={value ?? ''} onChange={(change) => onChange(change.target.value)} />
    </label>
  )
}

/** The act that adds a record, for those who may. */
export function AddButton({ name, may, onPress }: { name: string; may: boolean; onPress: () => void }) {
  if (!may) return null
  return (
    <Button kind="primary" icon="plus" onPress={onPress}>
      {name}
    </Button>
  )
}

/** How many of how many are shown, and the rest on demand. */
function More({ shown, total, onMore, busy }: { shown: number; total?: number; onMore: (() => void) | undefined; busy: boolean }) {
  const words = useWords(registerWords)
  return (
    <div className="row no-print">
      {total !== undefined && <p role="status">{words.total(shown, total)}</p>}
      {onMore !== undefined && (
        <Button onPress={onMore} busy={busy}>
          {words.more}
        </Button>
      )}
    </div>
  )
}

export function Nothing() {
  const words = useWords(registerWords)
  return <Empty title={words.empty}>{words.emptyText}</Empty>
}

type Pages = {
  readonly data: unknown
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** A list read page by page: what stands in its place while it comes and when it is empty, and below it the rest on demand. */
export function PagedList({ pages, shown, total, children }: { pages: Pages; shown: number; total?: number; children: ReactNode }) {
  return (
    <>
      {pages.data === undefined ? <Skeleton lines={10} /> : shown === 0 ? <Nothing /> : children}
      <More
        shown={shown}
        {...(total !== undefined && { total })}
        busy={pages.isFetchingNextPage}
        onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      />
    </>
  )
}
