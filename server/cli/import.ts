import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Context, Given } from './command.ts'

type Importer = (given: Given, context: Context) => Promise<void>

const importers: Readonly<Record<string, () => Promise<Importer>>> = {
  catalogue: async () => (await import('./import-catalogue.ts')).runImportCatalogue,
  duties: async () => (await import('./import-registers.ts')).runImportDuties,
  items: async () => (await import('./import-registers.ts')).runImportItems,
  credentials: async () => (await import('./import-registers.ts')).runImportCredentials,
  benchmarks: async () => (await import('./import-registers.ts')).runImportBenchmarks,
  powers: async () => (await import('./import-registers.ts')).runImportPowers,
  payments: async () => (await import('./import-registers.ts')).runImportPayments,
  calendar: async () => (await import('./import-registers.ts')).runImportCalendar,
  units: async () => (await import('./import-registers.ts')).runImportUnits,
  grid: async () => (await import('./import-registers.ts')).runImportGrid,
  reports: async () => (await import('./import-reports.ts')).runImportReports,
}

/** `gezhi import WHAT FILE`. */
export async function runImport(given: Given, context: Context): Promise<void> {
  const load = importers[given.positionals[0] ?? '']
  if (!load) {
    const known = Object.keys(importers).join(', ')
    throw new OperatorRefusal({ zh: `可导入：${known}`, en: `What can be imported: ${known}` })
  }
  await (
    await load()
  )(given, context)
}
