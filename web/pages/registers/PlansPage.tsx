import { useState } from 'react'
import {
  addPlanLine,
  approvePlan,
  changePlanLine,
  listPlanLines,
  PlanMethodName,
  PlannedKindName,
  type PlanLineView,
} from '../../../contract/registers/plans.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { planMethods, planStandings, type PlanStanding } from '../../../domain/enforcement/random/plan.ts'
import { useUnitChoices } from '../../desk/form/UnitInputs.tsx'
import { Button } from '../../ui/button.tsx'
import { StatusWord, type Tone } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { inspectionWords } from '../../words/inspections/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { Draws, DrawDialog } from './Draws.tsx'
import { FormDialog, type FieldSpec, type Values } from './FormDialog.tsx'
import { AddButton, ChoiceFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { formOf, shareOf, valuesOf } from './plan-fields.ts'
import { todayText, useMay, usePages, useSaving } from './reading.ts'

const filters = ['find', 'year', 'unit'] as const
const tones = { draft: 'soon', published: 'done', withdrawn: 'lapsed' } as const satisfies Record<PlanStanding, Tone>
const thisYear = () => Number(todayText().slice(0, 4))

type Doing = 'add' | 'approve' | { readonly change: PlanLineView } | { readonly draw: PlanLineView }

/** 年度检查计划, and below it the draws that were made from it. */
export function PlansPage() {
  const words = useWords(inspectionWords)
  const { tabs } = useWords(registerWords)
  const say = useSay()
  const [manages, approves, draws] = [useMay('plans.manage'), useMay('plans.approve'), useMay('draws.make')]
  const { values, put } = useAddress(filters)
  const units = useUnitChoices()
  const pages = usePages(listPlanLines, {
    ...(values.find !== undefined && { words: values.find }),
    ...(/^\d{4}$/.test(values.year ?? '') && { year: Number(values.year) }),
    ...(values.unit !== undefined && { unit: values.unit }),
  })
  const [doing, setDoing] = useState<Doing>()
  const columns = useColumns({ manages, draws }, setDoing)
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? []
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={tabs.plans} register="plans">
        <AddButton name={say(addPlanLine)} may={manages} onPress={() => setDoing('add')} />
        {approves && <Button onPress={() => setDoing('approve')}>{say(approvePlan)}</Button>}
      </RegisterHead>
      <p className="quiet">{words.plan.lead}</p>
      <div className="register-filters no-print">
        <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
        <ChoiceFilter
          label={words.year}
          value={values.year}
          choices={[thisYear() + 1, thisYear(), thisYear() - 1].map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => put({ year })}
        />
        <ChoiceFilter label={words.unit} value={values.unit} choices={units} onChange={(unit) => put({ unit })} />
      </div>
      <PagedList pages={pages} shown={lines.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table caption={tabs.plans} rows={lines} rowKey={(one) => one.id} columns={columns} />
      </PagedList>
      {draws && <Draws />}
      {doing === 'approve' && <ApproveDialog onClose={close} />}
      {doing === 'add' && <LineDialog onClose={close} />}
      {typeof doing === 'object' && 'change' in doing && <LineDialog line={doing.change} onClose={close} />}
      {typeof doing === 'object' && 'draw' in doing && <DrawDialog lineId={doing.draw.id} onClose={close} />}
    </div>
  )
}

function useColumns(may: { manages: boolean; draws: boolean }, onDo: (doing: Doing) => void): readonly Column<PlanLineView>[] {
  const words = useWords(inspectionWords)
  const { actions } = useWords(registerWords)
  const say = useSay()
  const { plan } = words
  const acts: Column<PlanLineView> = {
    key: 'acts',
    header: actions,
    cell: (one) => (
      <>
        {may.draws && one.inForce !== null && (
          <Button kind="quiet" onPress={() => onDo({ draw: one })}>
            {plan.draw} <span className="visually-hidden">{one.what}</span>
          </Button>
        )}
        {may.manages && (
          <Button kind="quiet" onPress={() => onDo({ change: one })}>
            {plan.edit} <span className="visually-hidden">{one.what}</span>
          </Button>
        )}
      </>
    ),
  }
  return [
    { key: 'year', header: words.year, cell: (one) => one.year },
    { key: 'unit', header: words.unit, cell: (one) => say(one.unit.name) },
    { key: 'what', header: words.what, cell: (one) => one.what },
    { key: 'method', header: words.method, cell: (one) => say(planMethods[one.method]) },
    { key: 'kinds', header: words.kinds, cell: (one) => one.kinds.map((kind) => say(partyKinds[kind])).join('、') },
    {
      key: 'share',
      header: words.share,
      cell: ({ share }) => ('percent' in share ? words.percent(share.percent) : words.number(share.number)),
    },
    { key: 'months', header: words.months, cell: (one) => words.monthsOf(one.fromMonth, one.toMonth) },
    {
      key: 'standing',
      header: plan.standing,
      cell: (one) => (
        <>
          <StatusWord tone={tones[one.standing]}>{say(planStandings[one.standing])}</StatusWord>{' '}
          <span className="quiet">
            {plan.version(one.version)}
            {one.inForce !== null && one.inForce !== one.version && ` · ${plan.inForce(one.inForce)}`}
            {one.approved === null && one.enteredBy !== null && ` · ${plan.enteredBy(one.enteredBy)}`}
            {one.approved !== null && ` · ${plan.approvedBy(one.approved.by ?? '', one.approved.at.slice(0, 10))}`}
          </span>
        </>
      ),
    },
    ...(may.manages || may.draws ? [acts] : []),
  ]
}

function useFields(changes: boolean): (values: Values) => readonly FieldSpec[] {
  const words = useWords(inspectionWords)
  const say = useSay()
  const units = useUnitChoices()
  const { plan } = words
  return (values) => {
    const wrong = ((values.percent ?? '') !== '' || (values.number ?? '') !== '') && shareOf(values) === undefined
    const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))
    return [
      {
        name: 'year',
        label: words.year,
        kind: 'choice',
        choices: [thisYear(), thisYear() + 1].map((year) => ({ value: String(year), label: String(year) })),
      },
      { name: 'unit', label: words.unit, kind: 'choice', choices: units.map(({ value, label }) => ({ value, label })) },
      { name: 'what', label: words.what, max: 300 },
      {
        name: 'method',
        label: words.method,
        kind: 'choice',
        choices: PlanMethodName.options.map((method) => ({ value: method, label: say(planMethods[method]) })),
      },
      ...PlannedKindName.options.map((kind): FieldSpec => ({
        name: kind,
        label: `${words.kinds}: ${say(partyKinds[kind])}`,
        kind: 'check',
      })),
      { name: 'percent', label: plan.percentOf, max: 3, optional: true, hint: plan.shareHint, ...(wrong && { wrong: plan.shareWrong }) },
      { name: 'number', label: plan.numberOf, max: 6, optional: true },
      { name: 'fromMonth', label: plan.fromMonth, kind: 'choice', choices: months },
      { name: 'toMonth', label: plan.toMonth, kind: 'choice', choices: months },
      ...(changes ? [{ name: 'withdrawn', label: plan.withdrawn, kind: 'check' } as const] : []),
    ]
  }
}

function LineDialog({ line, onClose }: { line?: PlanLineView; onClose: () => void }) {
  const words = useWords(inspectionWords).plan
  const say = useSay()
  const save = useSaving()
  const fields = useFields(line !== undefined)
  const fresh = { year: String(thisYear()), method: 'onSite', organisation: 'true', fromMonth: '1', toMonth: '12' }
  return (
    <FormDialog
      title={line === undefined ? say(addPlanLine) : `${say(changePlanLine)} · ${line.what}`}
      onClose={onClose}
      initial={line === undefined ? fresh : valuesOf(line)}
      fields={fields}
      onSave={async (values) => {
        const form = formOf(values)
        if (form === undefined) return words.shareWrong
        return line === undefined ? save(addPlanLine, form) : save(changePlanLine, { ...form, lineId: line.id, seen: line.seen })
      }}
    />
  )
}

function ApproveDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(inspectionWords)
  const say = useSay()
  const save = useSaving()
  const units = useUnitChoices()
  const years = [thisYear(), thisYear() + 1].map((year) => ({ value: String(year), label: String(year) }))
  return (
    <FormDialog
      title={say(approvePlan)}
      saveText={say(approvePlan)}
      onClose={onClose}
      initial={{ year: String(thisYear()) }}
      fields={[
        { name: 'year', label: words.year, kind: 'choice', choices: years },
        { name: 'unit', label: words.unit, kind: 'choice', choices: units.map(({ value, label }) => ({ value, label })) },
      ]}
      onSave={({ year, unit = '' }) => save(approvePlan, { year: Number(year), unit })}
    />
  )
}
