import type { Option } from './command.ts'

/** Options that imports share; each import says which it needs. */
export const importOptions: Readonly<Record<string, Option>> = {
  region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
  scheme: { type: 'string', value: 'SCHEME', zh: '编码体系', en: 'code scheme' },
  from: { type: 'string', value: 'DATE', zh: '自何日起生效', en: 'in force from this day' },
  'dry-run': { type: 'boolean', zh: '只检查，不写入', en: 'check only, write nothing' },
}
