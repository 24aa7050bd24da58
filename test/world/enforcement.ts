import { readFileSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { creditCheckDigit, residentCheckDigit } from '../../domain/enforcement/identity.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../../server/db/pool.ts'
import { importBenchmarks } from '../../server/enforcement/benchmarks.ts'
import { insertCredential } from '../../server/enforcement/credentials.ts'
import { importItems } from '../../server/enforcement/import.ts'
import { saveParty } from '../../server/enforcement/parties.ts'
import { importPowers } from '../../server/enforcement/powers.ts'
import { morning, region, type Name, type World } from './world.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const data = (name: string) => readFileSync(new URL(`../../data/${name}`, import.meta.url))

const powers = [
  'code,unit,items,fields,source,document_number,document_name,principal,coercion,streets,from,to',
  'P-1,enforcement,,市容环卫;建筑垃圾;城乡规划;噪声,concentrated,示范政发〔2025〕3号,相对集中行政处罚权的决定,,detain_goods;seize;demolish_by_force;substitute,,2025-01-01,',
].join('\n')

/** Who is party to the proceedings of the tests: invented, with numbers whose check digits are right. */
export type Parties = { readonly person: string; readonly child: string; readonly company: string }

/**
 * Gives the small district what enforcement rests on: items, benchmarks, powers, credentials of its officers, the
 * qualification of its reviewer, thresholds for hearings (those of 上海: 5,000 and 50,000 yuan), and three parties.
 */
export async function equip({ db, people }: World, at: Date = morning): Promise<Parties> {
  const file = { source: 'test', region, from: day('2026-01-01') }
  must(await importItems(db, { ...file, bytes: data('enforcement-items.csv') }, 'test', at, false))
  must(await importBenchmarks(db, { ...file, bytes: data('demo/benchmarks.csv') }, 'test', at, false))
  const units = new Set(['enforcement', 'brigade-1', 'sanitation', 'street-1'])
  const granted = must(await importPowers(db, { ...file, bytes: Buffer.from(powers), units }, 'test', at, false))
  if (granted.refusals.length > 0) throw new Error(JSON.stringify(granted.refusals[0]))
  const settings = {
    centres: { supervisionCentre: 'supervision-centre', commandCentre: 'command-centre' },
    enforcement: {
      hearing: {
        individualFen: 500_000,
        organisationFen: 5_000_000,
        confiscationIndividualFen: 500_000,
        confiscationOrganisationFen: 5_000_000,
      },
      soleTraderAs: 'individual',
      duplicateMetres: 50,
    },
    writs: { regionWord: '试', unitWords: { enforcement: '综执' }, contact: ['地址：试验路1号', '电话：0000-0000000'] },
  }
  return inTransaction(db, async (tx) => {
    await tx`update region set settings = ${tx.json(settings)} where region = ${region}`
    const credential = (who: Name, kind: 'enforcement' | 'legalProfession', number: string) =>
      insertCredential(tx, region, {
        number,
        person: people[who].id,
        kind,
        from: day('2025-01-01'),
        to: day('2029-12-31'),
        issuer: '省司法厅',
      })
    await credential('yang', 'enforcement', 'ZF-001')
    await credential('zhu', 'enforcement', 'ZF-002')
    await credential('xu', 'legalProfession', 'FL-001')
    const resident = (first: string) => first + residentCheckDigit(first)
    const save = async (party: Parameters<typeof saveParty>[2]['file']) =>
      must(await saveParty(tx, region, { file: party, partyId: uuid(), personId: null, at, today: day(at.toISOString().slice(0, 10)) }))
        .partyId
    return {
      person: await save({
        kind: 'individual',
        name: '欧阳示例',
        idKind: 'residentId',
        idNumber: resident('32990119900307123'),
        birthOn: day('1990-03-07'),
        address: '试验区东关街道1号',
        phone: '13900000001',
      }),
      child: await save({
        kind: 'individual',
        name: '示小童',
        idKind: 'residentId',
        idNumber: resident('32990120140307123'),
        birthOn: day('2014-03-07'),
      }),
      company: await save({
        kind: 'organisation',
        name: '示例建设有限公司',
        idKind: 'creditCode',
        idNumber: '91329901MA0000000' + creditCheckDigit('91329901MA0000000'),
        representative: '示经理',
        address: '试验区工业路8号',
      }),
    }
  })
}
