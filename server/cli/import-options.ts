import type { Option } from './command.ts'

/** Options that imports share; each import says which it needs. */
export const importOptions: Readonly<Record<string, Option>> = {
  region: { type: 'string', value: 'CODE', zh: '区划代码', en: 'the region' },
  scheme: { type: 'string', value: 'SCHEME', zh: '编码体系', en: 'code scheme' },
  from: { type: 'string', value: 'DATE', zh: '自何日起生效', en: 'in force from this day' },
  mapping: { type: 'string', value: 'FILE', zh: '对照文件（reports）', en: 'mapping file (reports)' },
  refused: { type: 'string', value: 'FILE', zh: '把被拒的行写入此文件（reports）', en: 'write refused rows here (reports)' },
  'create-region': { type: 'string', value: 'NAME', zh: '先以图层建立此区（reports）', en: 'first make the region from a layer (reports)' },
  layer: { type: 'string', value: 'FILE', zh: '图层（GeoJSON）', en: 'the layer (GeoJSON)' },
  id: { type: 'string', value: 'PROP', zh: '图层中作编号的属性', en: 'the layer’s property with the id' },
  name: { type: 'string', value: 'PROP', zh: '图层中作名称的属性', en: 'the layer’s property with the name' },
  'utc-offset': { type: 'string', value: 'MINUTES', zh: '新区时区与 UTC 的分钟差', en: 'minutes of the new region’s time ahead of UTC' },
  'dry-run': { type: 'boolean', zh: '只检查，不写入', en: 'check only, write nothing' },
}
