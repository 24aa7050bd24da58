/**
 * Writes docs/legal-terms.md: every statutory rule the project works by, and where it is: a term that is counted, or the
 * reason why it is none. Run: npx tsx tools/legal-terms.ts
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lengthWords } from '../domain/clock/terms/explain.ts'
import type { TermRule } from '../domain/clock/terms/rule.ts'
import { termRules } from '../domain/clock/terms/rules/all.ts'
import { notTerms } from '../domain/clock/terms/rules/not-terms.ts'

const rolls = { restDay: '逢休息日顺延', holiday: '逢法定节假日顺延', never: '不顺延' } as const
const kinds = { act: '办理', max: '上限', wait: '等满' } as const

function termLine({ id, what, law, article, extensions = [], suspendedBy, doubt, ...rule }: TermRule): string {
  const more = [
    rule.direction === 'before' ? '倒推' : '',
    rolls[rule.rollOver],
    extensions.map((one) => `可延长 ${lengthWords(one).zh}（${one.by.zh}）`).join('；'),
    suspendedBy ? `扣除：${suspendedBy.zh}` : '',
    doubt ? `存疑：${doubt.zh}` : '',
  ].filter((text) => text !== '')
  return `| ${id} | ${what.zh}<br>${what.en} | ${law}${article} | ${lengthWords(rule).zh} | ${kinds[rule.kind]} | ${more.join('；').replaceAll('|', '\\|')} |`
}

/** The list as text. */
export function legalTerms(): string {
  const others = Object.entries(notTerms).map(([id, why]) => `| ${id} | ${why.zh} | ${why.en} |`)
  return `# 法定期限 Legal terms

Made by \`npx tsx tools/legal-terms.ts\`; a test keeps it so. Count any of them with \`npm run -s gezhi -- deadline ID --from DAY\`
or on the desk under 登记簿 › 法定期限. Each row was checked against the article it names (domain/clock/terms/rules).

## 期限 Terms (${termRules.length})

| 编号 | 事项 | 依据 | 期限 | 性质 | 说明 |
| --- | --- | --- | --- | --- | --- |
${termRules.map(termLine).join('\n')}

## 不是期限的规则 Rules that are no terms (${others.length})

| 编号 | 原因 | Why |
| --- | --- | --- |
${others.join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../docs/legal-terms.md', import.meta.url), legalTerms())
}
