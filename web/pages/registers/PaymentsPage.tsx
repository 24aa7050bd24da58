import { useState } from 'react'
import {
  assignPayment,
  importPayments,
  listPayments,
  PaymentStandingName,
  refundPayment,
  type PaymentView,
} from '../../../contract/registers/payments.ts'
import { paymentStandings, type PaymentStanding } from '../../../domain/enforcement/bank-line.ts'
import { fenOf, sumText } from '../../desk/form/money.ts'
import { deskPaths } from '../../desk/paths.ts'
import { Button, Link } from '../../ui/button.tsx'
import { Empty, StatusWord, type Tone } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { useAddress, type Address } from './address.ts'
import { FormDialog } from './FormDialog.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { ChoiceFilter, PagedList, RegisterHead, WordsFilter } from './parts.tsx'
import { useMay, usePages, useSaving } from './reading.ts'

const filters = ['find', 'standing', 'refund'] as const
const tones = { waiting: 'soon', entered: 'done', refund: 'lapsed' } as const satisfies Record<PaymentStanding, Tone>

type Doing = { readonly kind: 'import' } | { readonly kind: 'assign' | 'refund'; readonly payment: PaymentView }

/** 缴款对账: what the bank sent, what was entered by itself, and what somebody has to look at. */
export function PaymentsPage() {
  const words = useWords(registerWords)
  return useMay('payments.reconcile') ? <Payments /> : <Empty title={words.empty}>{words.emptyText}</Empty>
}

function Payments() {
  const words = useWords(registerWords)
  const say = useSay()
  const { values, put } = useAddress(filters)
  const standing = PaymentStandingName.safeParse(values.standing)
  const pages = usePages(listPayments, {
    ...(values.find !== undefined && { words: values.find }),
    ...(standing.success && { standing: standing.data }),
    ...(values.refund === 'true' && { refund: 'true' as const }),
  })
  const [doing, setDoing] = useState<Doing>()
  const columns = usePaymentColumns(setDoing)
  const payments = pages.data?.pages.flatMap((page) => page.payments) ?? []
  const close = () => setDoing(undefined)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.payments} register="payments">
        <Button kind="primary" onPress={() => setDoing({ kind: 'import' })}>
          {say(importPayments)}
        </Button>
      </RegisterHead>
      <p className="quiet">{words.payments.lead}</p>
      <PaymentFilters values={values} put={put} />
      <PagedList pages={pages} shown={payments.length} total={pages.data?.pages[0]?.total ?? 0}>
        <Table caption={words.tabs.payments} rows={payments} rowKey={(one) => one.id} columns={columns} />
      </PagedList>
      {doing?.kind === 'import' && <ImportWizard route={importPayments} accept="table" dated={false} onClose={close} />}
      {doing?.kind === 'assign' && <AssignForm payment={doing.payment} onClose={close} />}
      {doing?.kind === 'refund' && <RefundForm payment={doing.payment} onClose={close} />}
    </div>
  )
}

function PaymentFilters({ values, put }: Address<(typeof filters)[number]>) {
  const { payments: words, yes } = useWords(registerWords)
  const say = useSay()
  return (
    <div className="register-filters no-print">
      <WordsFilter value={values.find} onChange={(text) => put({ find: text })} />
      <ChoiceFilter
        label={words.standing}
        value={values.standing}
        choices={PaymentStandingName.options.map((one) => ({ value: one, label: say(paymentStandings[one]) }))}
        onChange={(standing) => put({ standing })}
      />
      <ChoiceFilter
        label={words.refundOnly}
        value={values.refund}
        choices={[{ value: 'true', label: yes }]}
        onChange={(refund) => put({ refund })}
      />
    </div>
  )
}

function usePaymentColumns(onDo: (doing: Doing) => void): readonly Column<PaymentView>[] {
  const { payments: words, actions } = useWords(registerWords)
  const say = useSay()
  const language = useLanguage()
  return [
    { key: 'paidOn', header: words.paidOn, cell: (one) => one.paidOn, width: '7rem' },
    { key: 'sum', header: words.sum, cell: (one) => sumText(one.fen, language), figures: true, width: '8rem' },
    { key: 'number', header: words.number, cell: (one) => one.number },
    {
      key: 'receipt',
      header: words.receipt,
      cell: (one) => (
        <>
          <code>{one.receipt}</code>
          <div className="quiet">{words.from(one.file.name, one.file.row)}</div>
        </>
      ),
    },
    { key: 'payer', header: words.payer, cell: (one) => one.payer },
    { key: 'standing', header: words.standing, cell: (one) => <Standing payment={one} />, width: '22rem' },
    {
      key: 'act',
      header: actions,
      cell: (one) =>
        one.standing === 'waiting' && (
          <div className="row">
            <Button onPress={() => onDo({ kind: 'assign', payment: one })}>{say(assignPayment)}</Button>
            <Button kind="quiet" onPress={() => onDo({ kind: 'refund', payment: one })}>
              {say(refundPayment)}
            </Button>
          </div>
        ),
    },
  ]
}

/** Where the money went, why it waits, and who settled it. */
function Standing({ payment: { standing, why, matter, refund, settled } }: { payment: PaymentView }) {
  const words = useWords(registerWords).payments
  const say = useSay()
  const language = useLanguage()
  return (
    <>
      <StatusWord tone={tones[standing]}>{say(paymentStandings[standing])}</StatusWord>
      {matter !== null && (
        <div>
          <Link href={deskPaths.matter(matter.id)}>{words.enteredOn(matter.number ?? words.unnumbered)}</Link>
        </div>
      )}
      {refund > 0 && <div>{words.refund(sumText(refund, language))}</div>}
      {why !== null && <div className="quiet">{say(why)}</div>}
      {settled !== null && <div className="quiet">{words.settled(settled.person, settled.at.slice(0, 10), settled.reason)}</div>}
    </>
  )
}

function AssignForm({ payment, onClose }: { payment: PaymentView; onClose: () => void }) {
  const words = useWords(registerWords).payments
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(assignPayment)} · ${payment.receipt}`}
      onClose={onClose}
      note={<p>{words.assignNote}</p>}
      initial={{ number: payment.number, yuan: (payment.fen / 100).toFixed(2) }}
      fields={({ yuan = '' }) => [
        { name: 'number', label: words.number, max: 80 },
        { name: 'yuan', label: words.assignSum, max: 12, ...(fenOf(yuan) === undefined && { wrong: words.assignSumWrong }) },
        { name: 'reason', label: words.reason, max: 500 },
      ]}
      onSave={async ({ number = '', yuan = '', reason = '' }) => {
        const fen = fenOf(yuan)
        return fen === undefined ? words.assignSumWrong : save(assignPayment, { paymentId: payment.id, number, fen, reason })
      }}
    />
  )
}

function RefundForm({ payment, onClose }: { payment: PaymentView; onClose: () => void }) {
  const words = useWords(registerWords).payments
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(refundPayment)} · ${payment.receipt}`}
      onClose={onClose}
      note={<p>{words.refundNote}</p>}
      fields={[{ name: 'reason', label: words.reason, max: 500 }]}
      onSave={({ reason = '' }) => save(refundPayment, { paymentId: payment.id, reason })}
    />
  )
}
