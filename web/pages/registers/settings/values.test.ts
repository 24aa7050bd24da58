import { expect, test } from 'vitest'
import { z } from 'zod'
import { SettingsForm } from '../../../../contract/registers/settings.ts'
import { settingOf, settingPaths, settingSections, settingsNeeded } from '../../../../contract/registers/settings-table.ts'
import { RegionSettings } from '../../../../server/region/settings.ts'
import { changedPaths, fill, read } from './values.ts'

/** The paths of everything that can be set on its own: objects are entered, lists and tables are one setting. */
function leaves(schema: z.core.$ZodType, path = ''): string[] {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return leaves(schema.def.innerType, path)
  }
  if (schema instanceof z.ZodPipe) return leaves(schema.def.in, path)
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) => leaves(inner as z.core.$ZodType, path === '' ? key : `${path}.${key}`))
  }
  return [path]
}

test('every setting that the program reads has a place on the settings page, and the form sends no other', () => {
  expect(leaves(RegionSettings).sort()).toEqual([...settingPaths].sort())
  expect(leaves(SettingsForm).sort()).toEqual([...settingPaths].sort())
})

test('every part of the page has a setting, and a number says its ends', () => {
  for (const section of Object.keys(settingSections)) {
    expect(
      settingPaths.some((path) => settingOf(path).section === section),
      section,
    ).toBe(true)
  }
  for (const path of settingPaths) {
    const { kind, min, max } = settingOf(path)
    if (kind === 'number') expect(min !== undefined && max !== undefined, path).toBe(true)
  }
})

const usual = () => {
  const { office, ...rest } = RegionSettings.parse({})
  return SettingsForm.parse({ ...rest, office: office ?? [{ from: '1900-01-01', hours: [{ from: '09:00', to: '17:00' }] }] })
}

const whole = () =>
  SettingsForm.parse({
    ...usual(),
    enforcement: {
      ...usual().enforcement,
      hearing: { individualFen: 500_050, organisationFen: 1, confiscationIndividualFen: 2, confiscationOrganisationFen: 3 },
      firstOffenceYears: 2,
      nightHours: { from: '22:00', to: '06:00' },
      recordedItems: ['E017'],
      fileMegabytes: 20,
      legalReviewerPercent: 5,
      inspectionsPerYear: 0,
      majorCase: { sumFen: 100, casualties: 1, attention: true, crossRegion: true },
    },
    writs: {
      regionWord: '清',
      unitWords: { enforcement: '综执' },
      government: '甲',
      court: '乙',
      collector: '丙',
      collectorAccount: '丁',
      portal: 'https://cg.example.gov.cn',
      contact: ['戊', '己'],
    },
    centres: { supervisionCentre: 'a', commandCentre: null },
    supervision: {
      complaints: 'b',
      petitions: 'c',
      referrals: null,
      reconsiderations: 'd',
      information: 'e',
      informationFeeRule: '收费办法',
      phone: '0500-1',
      depositRatePercent: 1.5,
      noticeProfile: 'sichuan',
    },
    tiles: { url: 'https://tiles.example/{z}', attribution: '', datum: 'gcj02' },
  })

test('what the form is filled with comes back as it was, set or unset', () => {
  for (const settings of [usual(), whole()]) {
    expect(read(fill(settings))).toEqual({ settings })
    expect(changedPaths(fill(settings), settings)).toEqual([])
  }
})

test('what does not fit is told at its own setting', () => {
  const filled = fill(whole()) as { writs: Record<string, unknown>; enforcement: { nightHours: Record<string, unknown> } }
  filled.writs.portal = 'http://cg.example.gov.cn'
  filled.writs.unitWords = [{ unit: 'enforcement', word: 'ZF' }]
  filled.enforcement.nightHours.to = ''
  const told = read(filled)
  expect('wrong' in told && told.wrong.map(({ path }) => path).sort()).toEqual([
    'enforcement.nightHours.to',
    'writs.portal',
    'writs.unitWords',
  ])
  expect(changedPaths(filled, whole()).sort()).toEqual(['enforcement.nightHours.to', 'writs.portal', 'writs.unitWords'])
})

test('what acts wait for is listed until it is set; one criterion of a major case is enough', () => {
  expect(settingsNeeded(usual())).toContain('enforcement.hearing.individualFen')
  expect(settingsNeeded(usual())).toContain('enforcement.majorCase.sumFen')
  expect(settingsNeeded(whole())).toEqual(['centres.commandCentre'])
  const one = { ...whole(), enforcement: { ...whole().enforcement, majorCase: { attention: true } } }
  expect(settingsNeeded(one)).toEqual(['centres.commandCentre'])
})
