import { publicProcedures } from '../../contract/portal-units.ts'
import { lengthWords } from '../../domain/clock/service-level.ts'
import { basisWords } from '../../domain/clock/terms/explain.ts'
import { findTerm } from '../../domain/clock/terms/rules/all.ts'
import { isBeyond } from '../../domain/enforcement/beyond/all.ts'
import { enforcementProcedures } from '../../domain/enforcement/proceeding/all.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { posts } from '../../domain/people/posts.ts'
import type { Act, Procedure } from '../../domain/procedure/procedure.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { between, same, tableOf } from './published-table.ts'

/** What one organ does before the public; how organs deal with each other is not among it. */
const shown = enforcementProcedures.filter(({ id }) => !isBeyond(id))

/** How long what an act starts may take: the text that says so, or what the district set. */
function limitOf(procedure: Procedure, { starts = [] }: Act, region: Region): Words {
  const limits = starts.flatMap((clock): Words[] => {
    const kind = procedure.clocks[clock]
    if (kind === undefined) return []
    if (kind.level === 'term') {
      const rule = findTerm(kind.term)
      if (rule === undefined) throw new Error(`no term ${kind.term}`)
      const { zh, en } = basisWords(rule)
      return [{ zh: `${kind.zh}：${zh}`, en: `${kind.en}: ${en}` }]
    }
    const level = region.settings.levels[`${procedure.id}.${clock}`]
    if (kind.level !== 'setting' || level === undefined) return [kind]
    const length = lengthWords(level)
    return [{ zh: `${kind.zh}：${length.zh}`, en: `${kind.en}: ${length.en}` }]
  })
  return { zh: limits.map(({ zh }) => zh).join('；'), en: limits.map(({ en }) => en).join('; ') }
}

/** The steps that touch somebody's rights, as the running tables say them. */
function stepsOf(procedure: Procedure, region: Region) {
  const { headings, lines } = tableOf<Act>({
    list: null,
    rows: procedure.acts.filter((row) => row.rights === true || row.basis !== undefined),
    keyOf: ({ act }) => act,
    columns: [
      ['步骤', 'Step', (row) => row],
      ['由谁', 'By whom', ({ by }) => between(by.map((post) => posts[post]))],
      ['依据', 'Basis', ({ basis }) => same(basis ?? '')],
      ['时限', 'Time limit', (row) => limitOf(procedure, row, region)],
    ],
  })
  return { headings, lines }
}

export const procedureHandlers: Served[] = [
  served(publicProcedures, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    return done({
      procedures: shown.map((procedure) => {
        const { id, zh, en, effectiveOn } = procedure
        return { id, name: { zh, en }, effectiveOn, steps: stepsOf(procedure, region) }
      }),
      asOf: context.now().toISOString(),
    })
  }),
]
