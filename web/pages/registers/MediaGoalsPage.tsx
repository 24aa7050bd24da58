import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addMediaGoal, changeMediaGoal, listMediaGoals, type MediaGoalView } from '../../../contract/registers/media.ts'
import { media } from '../../../domain/supervision/oversight/fields.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { oversightWords } from '../../words/desk/oversight.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, type FieldSpec } from './FormDialog.tsx'
import { formOf, valuesOf } from './media-fields.ts'
import { AddButton, ChoiceFilter, RegisterHead } from './parts.tsx'
import { todayText, useMay, useSaving } from './reading.ts'

const thisYear = () => Number(todayText().slice(0, 4))
const years = () => [thisYear() + 1, thisYear(), thisYear() - 1].map((year) => ({ value: String(year), label: String(year) }))

/** 媒体结对: each unit's paired medium and goal, with results counted from the exposures. */
export function MediaGoalsPage() {
  const words = useWords(oversightWords).goals
  const { tabs } = useWords(registerWords)
  const say = useSay()
  const manages = useMay('media.manage')
  const { values, put } = useAddress(['year'] as const)
  const [doing, setDoing] = useState<'add' | MediaGoalView>()
  const columns = useColumns(manages, setDoing)
  const { data } = useQuery(query(listMediaGoals, /^\d{4}$/.test(values.year ?? '') ? { year: Number(values.year) } : {}))
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={tabs.media} register="media">
        <AddButton name={say(addMediaGoal)} may={manages} onPress={() => setDoing('add')} />
      </RegisterHead>
      <p className="quiet">{words.lead}</p>
      <div className="register-filters no-print">
        <ChoiceFilter label={words.year} value={values.year} choices={years()} onChange={(year) => put({ year })} />
      </div>
      {data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Table caption={tabs.media} rows={data.goals} rowKey={(one) => one.id} columns={columns} />
      )}
      {doing === 'add' && <GoalDialog onClose={close} />}
      {typeof doing === 'object' && <GoalDialog goal={doing} onClose={close} />}
    </div>
  )
}

function useColumns(manages: boolean, onChange: (goal: MediaGoalView) => void): readonly Column<MediaGoalView>[] {
  const words = useWords(oversightWords).goals
  const { actions } = useWords(registerWords)
  const say = useSay()
  const acts: Column<MediaGoalView> = {
    key: 'acts',
    header: actions,
    cell: (one) => (
      <Button kind="quiet" onPress={() => onChange(one)}>
        {words.edit} <span className="visually-hidden">{one.mediumName}</span>
      </Button>
    ),
  }
  return [
    { key: 'year', header: words.year, cell: (one) => one.year },
    { key: 'unit', header: words.unit, cell: (one) => say(one.unitName) },
    { key: 'medium', header: words.mediumName, cell: (one) => `${one.mediumName} · ${say(one.mediumWords)}` },
    { key: 'goal', header: words.goal, cell: (one) => one.goal },
    {
      key: 'figures',
      header: words.figures,
      cell: ({ foundedMax, inTimeLeast }) =>
        [foundedMax === null ? null : words.atMost(foundedMax), inTimeLeast === null ? null : words.atLeast(inTimeLeast)]
          .filter(Boolean)
          .join('；') || words.noFigure,
    },
    {
      key: 'results',
      header: words.results,
      cell: ({ results }) => (
        <>
          {words.counted(results.exposures, results.founded, results.answered, results.inTime)}{' '}
          {results.met !== null && <StatusWord tone={results.met ? 'done' : 'lapsed'}>{results.met ? words.met : words.notMet}</StatusWord>}
        </>
      ),
    },
    ...(manages ? [acts] : []),
  ]
}

function GoalDialog({ goal, onClose }: { goal?: MediaGoalView; onClose: () => void }) {
  const words = useWords(oversightWords).goals
  const say = useSay()
  const save = useSaving()
  const units = useUnitChoices()
  const fields: readonly FieldSpec[] = [
    { name: 'unit', label: words.unit, kind: 'choice', choices: units.map(({ value, label }) => ({ value, label })) },
    { name: 'year', label: words.year, kind: 'choice', choices: years() },
    {
      name: 'medium',
      label: words.medium,
      kind: 'choice',
      choices: Object.entries(media).map(([value, name]) => ({ value, label: say(name) })),
    },
    { name: 'mediumName', label: words.mediumName, max: 60 },
    { name: 'goal', label: words.goal, kind: 'long', max: 500 },
    { name: 'foundedMax', label: words.foundedMax, max: 5, optional: true },
    { name: 'inTimeLeast', label: words.inTimeLeast, max: 3, optional: true },
  ]
  return (
    <FormDialog
      title={goal === undefined ? say(addMediaGoal) : `${say(changeMediaGoal)} · ${goal.mediumName}`}
      onClose={onClose}
      initial={goal === undefined ? { year: String(thisYear()), medium: 'paper' } : valuesOf(goal)}
      fields={fields}
      onSave={async (values) => {
        const form = formOf(values)
        if (form === undefined) return words.whole
        return goal === undefined ? save(addMediaGoal, form) : save(changeMediaGoal, { ...form, id: goal.id })
      }}
    />
  )
}
