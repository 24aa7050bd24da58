import { addDays, addMonths, civilDateAt, type CivilDate } from '../../domain/clock/civil-date.ts'
import { creditCheckDigit, residentCheckDigit, type Sex } from '../../domain/enforcement/identity.ts'
import type { PartyFile } from '../../domain/enforcement/party.ts'
import { must } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import { findParty, saveParty } from '../enforcement/parties.ts'
import { randomFrom, type Random } from './ground/random.ts'
import { demoId } from './ids.ts'
import { personNames } from './person-names.ts'

/** A party of the demonstration, by the number that its id is made of. */
export type DemoParty = { readonly key: string; readonly file: PartyFile }

const counts = { adults: 24, minors: 4, foreigners: 3, unknown: 2, shops: 14, companies: 11, associations: 2, vendors: 64 } as const

const shopKinds = ['小吃店', '水果店', '烧烤摊', '早点铺', '便利店', '五金店', '洗车行', '服装店', '花店', '理发店']
const companyKinds = [
  '餐饮管理',
  '建筑工程',
  '渣土运输',
  '物业服务',
  '广告传媒',
  '燃气服务',
  '园林工程',
  '房地产开发',
  '再生资源',
  '商贸',
  '装饰工程',
]
const roads = ['青石路', '东关街', '滨河路', '学府路', '人民巷', '永安里']
const foreigners = ['Anna Example', 'Müller Beispiel', 'García Ejemplo']

/**
 * Parties of all kinds, the same on every machine. Nobody is real: every number says the place 329901, which no district of the
 * country has, with a check character computed for it; telephone numbers have the area code 0500, which no place has, and
 * the names of organisations begin with 示范.
 */
export function demoParties(region: string, at: Date): DemoParty[] {
  const random = randomFrom(20_061)
  const today = civilDateAt(at)
  const names = personNames(random, 180)
  const nextName = () => names.pop() ?? '某某'
  const adults = numbered(counts.adults, 'adult', (index) =>
    citizen(region, random, nextName(), addDays(addMonths(today, -12 * (19 + index * 2)), -index * 17), index),
  )
  const minors = numbered(counts.minors, 'minor', (index) => {
    const born = addDays(addMonths(today, -12 * (11 + index * 2)), -30)
    const guardian = demoId('party', `adult-${index + 12}`)
    return { ...citizen(region, random, nextName(), born, 500 + index), guardian }
  })
  return [
    ...adults,
    ...minors,
    ...numbered(counts.foreigners, 'foreigner', (index) => ({
      ...contact(random),
      kind: 'individual',
      name: foreigners[index] ?? 'Example',
      idKind: 'passport',
      idNumber: `X${3_299_010 + index}0`,
      birthOn: addMonths(today, -12 * (25 + index * 8)),
    })),
    ...numbered(counts.unknown, 'unknown', () => ({ kind: 'individual', name: '无名氏', idKind: 'none' })),
    ...numbered(counts.shops, 'shop', (index) => {
      const operator = nextName()
      const known: PartyFile = {
        ...contact(random),
        kind: 'soleTrader',
        name: `示范${operator.charAt(0)}记${random.pick(shopKinds)}`,
        ...code(region, '92', index),
        representative: operator,
      }
      // A vendor without a licence is known by the person.
      return index < 3
        ? { ...citizen(region, random, operator, addMonths(today, -12 * (30 + index)), 700 + index), kind: 'soleTrader' }
        : known
    }),
    ...numbered(counts.companies, 'company', (index) => ({
      ...contact(random),
      kind: 'organisation',
      name: `示范${companyKinds[index] ?? '商贸'}有限公司`,
      ...code(region, '91', 100 + index),
      representative: nextName(),
      ...(index % 3 === 0 && {
        agent: nextName(),
        eDelivery: { channel: `company${index + 1}@example.com`, consentOn: addMonths(today, -2) },
      }),
    })),
    ...numbered(counts.associations, 'association', (index) => ({
      ...contact(random),
      kind: 'organisation',
      name: `示范${index === 0 ? '商户自治' : '社区志愿'}协会`,
      ...code(region, '51', 200 + index),
      representative: nextName(),
    })),
    // They come last, so that everybody before them keeps name and number.
    ...numbered(counts.vendors, 'vendor', (index) =>
      citizen(region, random, nextName(), addDays(addMonths(today, -12 * (24 + (index % 45))), -index * 5), 300 + index),
    ),
  ]
}

const numbered = (count: number, key: string, file: (index: number) => PartyFile): DemoParty[] =>
  Array.from({ length: count }, (_, index) => ({ key: `${key}-${index}`, file: file(index) }))

function citizen(region: string, random: Random, name: string, birthOn: CivilDate, serial: number): PartyFile {
  const sex: Sex = serial % 2 === 1 ? 'male' : 'female'
  const body = `${region}${birthOn.replaceAll('-', '')}${String(serial).padStart(3, '0')}`
  return { ...contact(random), kind: 'individual', name, idKind: 'residentId', idNumber: body + residentCheckDigit(body), birthOn, sex }
}

const contact = (random: Random) => ({
  phone: `0500${String(Math.floor(random.between(2_000_000, 9_000_000)))}`,
  address: `示范区${random.pick(roads)}${1 + Math.floor(random.between(0, 180))}号`,
})

function code(region: string, head: string, serial: number) {
  const body = `${head}${region}MA9${String(serial).padStart(6, '0')}`
  return { idKind: 'creditCode', idNumber: body + creditCheckDigit(body) } as const
}

/** Enters the parties through the ordinary store. The second call changes nothing. */
export async function insertDemoParties(tx: Tx, region: string, at: Date): Promise<void> {
  const parties = demoParties(region, at)
  const last = parties.at(-1)
  if (!last || (await findParty(tx, region, demoId('party', last.key)))) return
  for (const { key, file } of parties) {
    if (await findParty(tx, region, demoId('party', key))) continue
    must(await saveParty(tx, region, { file, partyId: demoId('party', key), personId: null, at, today: civilDateAt(at) }))
  }
}
