import type { Context, Given } from '../../server/cli/command.ts'
import { dataFolder } from '../../server/db/open.ts'
import { OperatorRefusal } from '../../server/db/operator-refusal.ts'
import { benchClues } from './clues.ts'
import { benchIntake } from './intake.ts'
import { benchLifecycle } from './lifecycle.ts'
import { benchList } from './list.ts'
import { benchLocate } from './locate.ts'
import { portalWeight } from './portal-weight.ts'
import { benchWrits } from './writs.ts'

const usualCases = 1_000_000

/**
 * `npm run bench [NAME] [--cases N]`: prints a line of JSON for each bench. Cases are kept in a data folder of their
 * own beside the program's, so that only the first bench of a size has to make them.
 */
export async function runBench({ values, positionals }: Given, { env, say, print }: Context): Promise<void> {
  const cases = values.cases === undefined ? usualCases : Number(values.cases)
  if (!Number.isInteger(cases) || cases < 0 || cases > usualCases) {
    throw new OperatorRefusal({ zh: `--cases 应为 0 至 ${usualCases} 的整数。`, en: `--cases takes a whole number up to ${usualCases}.` })
  }
  const own = { ...env, GEZHI_DATA: env.GEZHI_BENCH_DATA ?? `${dataFolder(env)}-bench` }
  const benches: Readonly<Record<string, () => Promise<object>>> = {
    portal: portalWeight,
    locate: () => benchLocate(() => {}),
    lifecycle: () => benchLifecycle(own, cases, say),
    list: () => benchList(own, cases, say),
    intake: () => benchIntake(own, cases, say),
    writs: () => benchWrits(say),
    clues: () => benchClues({ ...env, GEZHI_DATA: `${own.GEZHI_DATA}-clues` }, cases, say),
  }
  const [name] = positionals
  const wanted = name === undefined ? Object.keys(benches) : [name]
  for (const one of wanted) {
    const bench = benches[one]
    if (!bench)
      throw new OperatorRefusal({
        zh: `没有 ${one}。可选：${Object.keys(benches).join('、')}`,
        en: `There is no bench ${one}. There are: ${Object.keys(benches).join(', ')}`,
      })
    print(JSON.stringify(await bench()))
  }
}
