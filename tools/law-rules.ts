/**
 * Writes docs/law-rules.md: every statutory rule by its id, and where it lives: a term and the clocks that run by it, a
 * condition, an act, a writ, a file, a setting; or why it is not here. Run: npx tsx tools/law-rules.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lengthWords } from '../domain/clock/terms/explain.ts'
import { termRules } from '../domain/clock/terms/rules/all.ts'
import { lawPlaces, termPlaces, type LawPlace } from '../domain/enforcement/law-rules.ts'
import { enforcementProcedures } from '../domain/enforcement/proceeding/all.ts'
import { supervisionProcedures } from '../domain/supervision/all.ts'

/** The clocks of the tables that run by a term, as procedure.clock. */
export function clocksBy(rule: string): string[] {
  return [...enforcementProcedures, ...supervisionProcedures].flatMap((procedure) =>
    Object.entries(procedure.clocks)
      .filter(([, clock]) => clock.level === 'term' && clock.term === rule)
      .map(([name]) => `${procedure.id}.${name}`),
  )
}

const code = (names: readonly string[] | undefined, what: string) =>
  names?.length ? [`${what} ${names.map((name) => `\`${name}\``).join(', ')}`] : []

function placeText({ needs, acts, writs, files, settings, absent }: LawPlace): string {
  const parts = [
    ...code(needs, '条件 need'),
    ...code(acts, '动作 act'),
    ...code(writs, '文书 writ'),
    ...code(files, '规则 rule'),
    ...code(settings, '设置 setting'),
    ...(absent ? [`**未纳入** ${absent.zh} / ${absent.en}`] : []),
  ]
  return parts.join('<br>')
}

const groupOf = (id: string) => id.replace(/-.*$/, '')

/** The list as text. */
export function lawRules(): string {
  const terms = termRules.map((term) => {
    const clocks = clocksBy(term.id)
    const used = clocks.length > 0 ? `<br>计时 clock ${clocks.map((clock) => `\`${clock}\``).join(', ')}` : ''
    const place = termPlaces[term.id]
    const asked = place ? `<br>${placeText(place)}` : ''
    return { id: term.id, line: `| ${term.id} | 期限 term：${term.law}${term.article}，${lengthWords(term).zh}${used}${asked} |` }
  })
  const others = Object.entries(lawPlaces).map(([id, place]) => ({ id, line: `| ${id} | ${placeText(place)} |` }))
  const order = [...new Set([...terms, ...others].map(({ id }) => groupOf(id)))]
  const number = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0)
  const all = [...terms, ...others].sort(
    (a, b) => order.indexOf(groupOf(a.id)) - order.indexOf(groupOf(b.id)) || number(a.id) - number(b.id) || (a.id < b.id ? -1 : 1),
  )
  const missing = others.filter(({ id }) => lawPlaces[id]?.absent).length
  return `# 法定规则落点 Where each statutory rule lives

Made by \`npx tsx tools/law-rules.ts\`; a test keeps it so, and keeps every name in it real. ${terms.length} terms, ${others.length} other rules,
${missing} of them not in the program, each with its reason.

| 编号 | 落点 |
| --- | --- |
${all.map(({ line }) => line).join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/law-rules.md', import.meta.url), lawRules())
}
