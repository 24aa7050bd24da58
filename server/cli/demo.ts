import { OperatorRefusal } from '../db/operator-refusal.ts'
import { makeBulk } from '../demo/bulk/bulk.ts'
import { makeDistrict } from '../demo/district.ts'
import { makePhotos } from '../demo/photos.ts'
import { openProgram } from '../program.ts'
import type { Context, Given } from './command.ts'

export const casesMax = 1_000_000

/**
 * `gezhi demo --cases N [--region CODE] [--days N] [--seed N]`: many cases quickly, for load tests and for seeing a
 * full system. Without a region the demonstration district is made first where it is not there yet.
 */
export async function runDemo({ values }: Given, { env, say, print }: Context): Promise<void> {
  const cases = numberOf('cases', values.cases, 10_000, casesMax)
  const days = numberOf('days', values.days, 365, 365)
  const { program, database, stop } = await openProgram(env, say, true)
  try {
    const now = program.now()
    const region = typeof values.region === 'string' ? values.region : await demonstrationIn(program, now, say)
    const [kept] = await program.db<{ demonstration: boolean }[]>`select demonstration from region where region = ${region}`
    if (kept?.demonstration !== true) {
      throw new OperatorRefusal({
        zh: `${region} 不是示范区，不能放入虚构的案卷。`,
        en: `${region} is not a demonstration region: no invented cases are put there.`,
      })
    }
    const [found] = await program.db<{ n: number }[]>`select count(*) as n from matter where region = ${region} and procedure = 'case'`
    const seed = numberOf('seed', values.seed, 1 + (found?.n ?? 0), 2 ** 31)
    const made = await makeBulk(program.db, database.migratorDb, region, { cases, days, seed, now, say })
    const { matters, entries, rows, seconds } = made
    print(
      JSON.stringify({ region, cases, matters, entries, rows, seconds: Math.round(seconds), rowsPerSecond: Math.round(rows / seconds) }),
    )
  } finally {
    await stop()
  }
}

async function demonstrationIn(
  program: Awaited<ReturnType<typeof openProgram>>['program'],
  now: Date,
  say: Context['say'],
): Promise<string> {
  const { region, madeAt } = await makeDistrict(program.db, now, say)
  await makePhotos(program.db, program.photos, region, madeAt)
  await program.registers.changed(region)
  return region
}

function numberOf(option: string, value: string | boolean | undefined, usual: number, most: number): number {
  if (value === undefined) return usual
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  throw new OperatorRefusal({ zh: `--${option} 应为 1 至 ${most} 的整数。`, en: `--${option} takes a whole number from 1 to ${most}.` })
}
