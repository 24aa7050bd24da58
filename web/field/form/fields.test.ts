import { expect, test } from 'vitest'
import { actRoutes, servedProcedures } from '../../../contract/matter.ts'
import { askedBy } from '../../../domain/procedure/fields.ts'
import { findAct, type Act } from '../../../domain/procedure/procedure.ts'
import { bodyOf } from '../sending/send.ts'
import { canFill, fieldOf, inputOf, wrongIn, type Asked } from './fields.ts'

function askedOf(verb: string): Asked[] {
  const [procedure = '', act = ''] = verb.split('.')
  const table = servedProcedures.find((one) => one.id === procedure)
  const row: Act = (table && findAct(table, act)) ?? expect.fail(`no act ${verb}`)
  return askedBy(row).map(({ name, optional }) => {
    const field = fieldOf(procedure, name)
    return canFill(field) ? { name, optional, field } : expect.fail(`${verb} asks for ${name}, which a phone cannot fill in`)
  })
}

const phoneActs = [
  'fieldTask.answerConfirmation',
  'fieldTask.pass',
  'fieldTask.fail',
  'case.handle',
  'case.assign',
  'case.requestSendBack',
  'case.requestExtension',
  'case.requestSuspension',
  'case.reply',
  'case.note',
  'case.reportSelfHandled',
  'case.report',
  'summary.decideOnSpot',
  'summary.decideAndCollect',
  'summary.reportIn',
  'summary.recordPayment',
  'summary.close',
  'collection.handIn',
  'correction.order',
  'correction.findCorrected',
  'correction.findNotCorrected',
  'penalty.openLead',
  'penalty.recordSite',
  'penalty.recordInterview',
  'penalty.addEvidence',
  'delivery.serveInPerson',
  'delivery.serveByLeaving',
]

test('everything an inspector, a handler, a unit lead or an officer does on site can be filled in on a phone', () => {
  for (const verb of phoneActs) expect(askedOf(verb).length, verb).toBeGreaterThan(0)
})

test('what the form makes is what the contract takes', () => {
  const made: Record<string, unknown> = {
    text: '文字',
    longText: ' 已清理 ',
    number: '3',
    date: '2026-10-20',
    point: { x: 119.9, y: 32.4 },
    person: '0190b1c2-0000-7000-8000-000000000001',
    subject: 'GBT47678.5-2026:incident:06010',
    money: '25.5',
    instant: '2026-10-13T09:00',
    choices: [],
    persons: ['0190b1c2-0000-7000-8000-000000000001'],
    party: '0190b1c2-0000-7000-8000-000000000004',
    matter: '0190b1c2-0000-7000-8000-000000000005',
    item: 'E031',
    penalties: [{ kind: 'fine', fen: 2500 }],
  }
  for (const verb of phoneActs) {
    const asked = askedOf(verb)
    const values = Object.fromEntries(
      asked
        .filter(({ field }) => field.kind !== 'photos')
        .map(({ name, field }) => [name, field.kind === 'choice' ? Object.keys(field.choices ?? {})[0] : made[field.kind]]),
    )
    const photos = asked
      .filter(({ field }) => field.kind === 'photos')
      .map(({ name }, at) => ({ id: `p${at}`, field: name, sha256: String(at).repeat(64) }))
    expect(wrongIn(asked, values, Object.fromEntries(photos.map(({ field }) => [field, 1])))).toEqual([])
    const { route } = actRoutes.find((one) => one.route.name === verb) ?? expect.fail(`no route ${verb}`)
    const matterId = route.path.includes(':matterId') ? '0190b1c2-0000-7000-8000-000000000002' : null
    const body = bodyOf({
      id: '0190b1c2-0000-7000-8000-000000000003',
      matterId,
      input: inputOf(asked, values),
      photos,
    })
    expect(route.input.safeParse(body).error?.issues, verb).toBeUndefined()
  }
})

test('what must be there and is not, or is too long, is found before anything is sent', () => {
  const asked = askedOf('fieldTask.fail')
  expect(wrongIn(asked, { note: ' ' }, {})).toEqual([
    { name: 'photos', kind: 'missing' },
    { name: 'note', kind: 'missing' },
  ])
  expect(wrongIn(asked, { note: '字'.repeat(1001) }, { photos: 1 })).toEqual([{ name: 'note', kind: 'tooLong' }])
  expect(wrongIn(asked, { note: '😀'.repeat(1000) }, { photos: 1 })).toEqual([])
})
