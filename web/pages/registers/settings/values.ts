import { SettingsForm } from '../../../../contract/registers/settings.ts'
import {
  isUnset,
  settingAt,
  settingOf,
  settingPaths,
  type SettingPath,
  type SettingRow,
} from '../../../../contract/registers/settings-table.ts'
import { canonical } from '../../../../domain/procedure/canonical.ts'

/** What the form holds: by the path of each setting, sums in yuan, and null or empty text for what is not set. */
export type Filled = Record<string, unknown>
export type UnitWord = { readonly unit?: string; readonly word?: string }

/** Names of levels hold a dot, which the form would take for a path. */
export const flat = (key: string) => key.replace('.', '/')

export const nameOf = (path: SettingPath): string[] => path.split('.')

function put(target: Filled, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? path
  let at = target
  for (const step of steps) {
    const next = at[step] ?? {}
    at[step] = next
    at = next as Filled // made here, step by step
  }
  at[last] = value
}

function intoField({ kind }: SettingRow, value: unknown): unknown {
  switch (kind) {
    case 'yuan':
      return typeof value === 'number' ? value / 100 : null
    case 'switch':
      return value === true
    case 'text':
    case 'time':
      return value ?? ''
    case 'items':
      return value ?? []
    case 'lines':
      return ((value ?? []) as string[]).join('\n')
    case 'unitWords':
      return Object.entries((value ?? {}) as Record<string, string>).map(([unit, word]): UnitWord => ({ unit, word }))
    case 'levels':
      return Object.fromEntries(Object.entries(value as SettingsForm['levels']).map(([key, level]) => [flat(key), level]))
    case 'number':
    case 'choice':
    case 'unit':
    case 'office':
      return value ?? null
  }
}

function outOfField({ kind }: SettingRow, value: unknown): unknown {
  switch (kind) {
    case 'yuan':
      return typeof value === 'number' ? Math.round(value * 100) : undefined
    case 'text':
      return String(value ?? '').trim()
    case 'lines':
      return String(value ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    case 'unitWords':
      return Object.fromEntries(
        ((value ?? []) as (UnitWord | undefined)[]).flatMap((row) => (row?.unit ? [[row.unit, (row.word ?? '').trim()]] : [])),
      )
    case 'levels':
      return Object.fromEntries(Object.entries(value ?? {}).map(([key, level]) => [key.replace('/', '.'), level as unknown]))
    case 'number':
    case 'switch':
    case 'time':
    case 'choice':
    case 'items':
    case 'unit':
    case 'office':
      return value ?? undefined
  }
}

export function fill(settings: SettingsForm): Filled {
  const filled: Filled = {}
  for (const path of settingPaths) put(filled, path, intoField(settingOf(path), settingAt(settings, path)))
  if (settings.tiles === null) put(filled, 'tiles.datum', 'cgcs2000')
  return filled
}

/** The settings that a filled form says, not yet checked; what was left empty is left out and stays unset. */
function said(filled: Filled): Filled {
  const settings: Filled = { enforcement: { hearing: {} } }
  for (const path of settingPaths) {
    const row = settingOf(path)
    const value = outOfField(row, settingAt(filled, path))
    if (row.optional === true && row.blank !== true && row.kind !== 'unit' && row.kind !== 'lines' && isUnset(value)) continue
    put(settings, path, value ?? (row.kind === 'unit' ? null : value))
  }
  if (settingAt(settings, 'tiles.url') === '') settings.tiles = null
  return settings
}

export type Wrong = { readonly path: SettingPath; readonly code: string }

/** The settings as they are sent, or the paths of what the contract does not take. */
export function read(filled: Filled): { readonly settings: SettingsForm } | { readonly wrong: readonly Wrong[] } {
  const parsed = SettingsForm.safeParse(said(filled))
  if (parsed.success) return { settings: parsed.data }
  return {
    wrong: parsed.error.issues.map(({ path, code }) => {
      const at = path.join('.')
      return {
        path: settingPaths.find((one) => at === one || at.startsWith(`${one}.`) || one.startsWith(`${at}.`)) ?? 'writs.portal',
        code,
      }
    }),
  }
}

/** Settings that a filled form would change. */
export function changedPaths(filled: Filled, settings: SettingsForm): SettingPath[] {
  const now = said(filled)
  const was = said(fill(settings))
  return settingPaths.filter((path) => canonical(settingAt(now, path) ?? null) !== canonical(settingAt(was, path) ?? null))
}
