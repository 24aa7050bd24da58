import { array, assert, constantFrom, date, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { sampleWrit } from '../../test/documents/samples.ts'
import { must } from '../kernel/outcome.ts'
import { classOf, dossierOrder, missingPieces, type DossierPiece } from './dossier.ts'
import { parseWritNumber, writNumberText } from './numbers.ts'
import { isNumbered, writKindIds, writKinds } from './writ-kinds.ts'
import { missingParts, organOf, remediesRequired, textsOf } from './writ.ts'

const numbered = writKindIds.filter(isNumbered)
const words = { regionWord: '清', unitWord: '综执' }

test('the kinds hold the twenty-four of a provincial list', () => {
  const provincial = [
    'inspectionNotice', 'interviewRecord', 'openingApproval', 'stopWorkNotice', 'orderToCorrect', 'investigationRecord', 'holdNotice',
    'samplingNotice', 'surveyRecord', 'hearingRightNotice', 'hearingNotice', 'hearingRecord', 'hearingReport', 'panelRecord',
    'penaltyDecision', 'deliveryReceipt', 'enforcementAdvice', 'courtApplication', 'resumeWorkNotice', 'majorDecisionFiling',
    'caseStatistics', 'summaryDecision', 'summaryFiling', 'conclusionApproval',
  ] // prettier-ignore
  expect(provincial).toHaveLength(24)
  expect(provincial.filter((kind) => !(kind in writKinds))).toEqual([])
})

test('no two kinds share a name or a word, and what is numbered goes out under the stamp', () => {
  const names = writKindIds.map((kind) => writKinds[kind].zh)
  const own = numbered.map((kind) => writKinds[kind].word)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(own).size).toBe(own.length)
  expect(numbered.filter((kind) => !writKinds[kind].stamp)).toEqual([])
  expect(writKindIds.filter((kind) => writKinds[kind].served && writKinds[kind].copies < 2)).toEqual([])
})

test('every kind rests on an article', () => {
  for (const kind of writKindIds)
    expect(writKinds[kind].basis, kind).toMatch(
      /^(\p{Script=Han}+(第[一二三四五六七八九十百]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?、?)+；?)+$/u,
    )
})

test('a number reads as 清综执罚决字〔2026〕第12号', () => {
  expect(must(writNumberText({ ...words, kind: 'penaltyDecision', year: 2026, n: 12 }))).toBe('清综执罚决字〔2026〕第12号')
})

test('every number reads back as what it was made of', () => {
  assert(
    property(constantFrom(...numbered), integer({ min: 1949, max: 9999 }), integer({ min: 1, max: 999_999 }), (kind, year, n) => {
      const number = { ...words, kind, year, n }
      expect(parseWritNumber(must(writNumberText(number)), '清', '综执')).toEqual(number)
    }),
  )
})

test.each([
  '清综执罚决字〔2026〕12号',
  '清综执罚决字[2026]第12号',
  '清综执罚决字〔2026〕第012号',
  '淮综执罚决字〔2026〕第12号',
  '清综执某某字〔2026〕第12号',
  '',
])('%j is no number of this unit', (text) => {
  expect(parseWritNumber(text, '清', '综执')).toBeUndefined()
})

test('inner papers have no number, and a word is Chinese', () => {
  expect(writNumberText({ ...words, kind: 'openingApproval', year: 2026, n: 1 })).toMatchObject({ refusal: { code: 'writ.notNumbered' } })
  expect(writNumberText({ ...words, unitWord: 'ZF', kind: 'penaltyDecision', year: 2026, n: 1 })).toMatchObject({
    refusal: { code: 'writ.wordUnfit' },
  })
  expect(writNumberText({ ...words, regionWord: '', kind: 'penaltyDecision', year: 2026, n: 1 })).toMatchObject({
    refusal: { code: 'writ.wordUnfit' },
  })
})

test('an entrusted unit acts in the name, under the stamp and at the answer of its principal (行政处罚法第二十条)', () => {
  expect(organOf({ power: 'entrusted', unitName: '执法大队', principalName: '城市管理局' })).toMatchObject({
    header: '城市管理局', stamp: '城市管理局', respondent: '城市管理局', handledBy: '执法大队',
  }) // prettier-ignore
})

test.each(['own', 'devolved'] as const)('under %s power the unit acts in its own name', (power) => {
  expect(organOf({ power, unitName: '东关街道办事处' })).toMatchObject({
    header: '东关街道办事处', stamp: '东关街道办事处', respondent: '东关街道办事处', handledBy: null,
  }) // prettier-ignore
})

test.each(writKindIds)('a whole %s lacks nothing, and what is taken away is named', (kind) => {
  const writ = sampleWrit(kind, 4)
  expect(missingParts(writ)).toEqual([])
  const names = (changed: object) => missingParts({ ...writ, ...changed }).map(({ zh }) => zh)
  expect(names({ title: ' ' })).toEqual(['标题'])
  expect(names({ blocks: [] })).toEqual(['正文'])
  expect(names({ addressee: [] })).toEqual(writKinds[kind].served ? ['受送达人'] : [])
  expect(names({ closing: null })).toEqual(writKinds[kind].stamp ? ['机关署名、日期和印章'] : [])
  const remedies = remediesRequired[kind] === undefined ? [] : ['申请行政复议、提起行政诉讼的途径和期限']
  expect(names({ blocks: [{ kind: 'table', columns: ['甲', '乙'], rows: [['一']] }] })).toEqual([...remedies, '表格中的单元格'])
})

test('an on-the-spot decision with the remedies of other decisions is not whole: reconsideration comes first', () => {
  const whole = sampleWrit('summaryDecision', 4)
  const blocks = sampleWrit('penaltyDecision', 4).blocks
  expect(missingParts({ ...whole, blocks }).map(({ en }) => en)).toEqual(['remedies and their periods'])
})

test('all words of a writ are found', () => {
  const texts = textsOf(sampleWrit('summaryDecision', 4))
  for (const word of ['当场行政处罚决定书', '违法事实', '执法人员', '（印章）', '一式2份'])
    expect(
      texts.some((text) => text.includes(word)),
      word,
    ).toBe(true)
})

const pieces = array(
  record({
    writ: constantFrom(null, ...writKindIds),
    at: date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
  }).map(({ writ, at }): DossierPiece => (writ === null ? { kind: 'evidence', at } : { kind: 'writ', writ, at })),
)

test('a dossier is bound by class, and within a class by time (住房和城乡建设行政处罚程序规定第四十条)', () => {
  assert(
    property(pieces, (loose) => {
      const bound = dossierOrder(loose)
      expect(new Set(bound)).toEqual(new Set(loose))
      for (const [at, piece] of bound.entries()) {
        const next = bound[at + 1]
        if (!next) continue
        expect(classOf(piece)).toBeLessThanOrEqual(classOf(next))
        if (classOf(piece) === classOf(next)) expect(piece.at.getTime()).toBeLessThanOrEqual(next.at.getTime())
      }
    }),
  )
})

test('the approval to open comes first, then decision, evidence, statement, hearing, review, execution, conclusion', () => {
  const order = [
    'openingApproval',
    'penaltyDecision',
    'interviewRecord',
    'statementRecord',
    'hearingRecord',
    'legalReviewOpinion',
    'demand',
    'conclusionApproval',
  ] as const
  const at = new Date('2026-05-01')
  const loose = order.map((writ) => ({ kind: 'writ' as const, writ, at })).reverse()
  expect(dossierOrder(loose).map(({ writ }) => writ)).toEqual(order)
})

test('what a file lacks is named once, in the order of the file, with its article', () => {
  expect(
    missingPieces(
      ['openingApproval', 'penaltyDecision'],
      ['conclusionApproval', 'openingApproval', 'priorNotice', 'priorNotice', 'deliveryReceipt'],
    ),
  ).toMatchObject([
    { kind: 'priorNotice', name: '行政处罚意见告知书', basis: expect.stringContaining('第四十四条') },
    { kind: 'deliveryReceipt', name: '送达回证' },
    { kind: 'conclusionApproval', name: '结案审批表' },
  ])
  expect(missingPieces(['openingApproval'], ['openingApproval'])).toEqual([])
})
