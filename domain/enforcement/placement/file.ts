/** What guidance and placement have come to, folded from their entries beside the rest of a proceeding's file. */
import type { Entry } from '../../procedure/procedure.ts'
import type { Course } from './gentle.ts'

export type Round = { readonly on: string; readonly asked: string; readonly answer: string; readonly complied: string }
export type Offered = { readonly on: string; readonly zone?: string; readonly answer: string; readonly said: string }

export type GuidanceFile = {
  readonly vendor: string
  readonly rounds: readonly Round[]
  readonly offers: readonly Offered[]
}

export type PlaceFile = {
  readonly zone: string
  readonly goods: string
  readonly begins: string
  readonly until: string
  readonly hours?: string
  readonly hardship: readonly string[]
  readonly appliedOn: string
  readonly stall?: number
  readonly approvedOn?: string
}

/** The part of a file that this folder adds. */
export type GentleFile = { readonly guidance?: GuidanceFile; readonly place?: PlaceFile; readonly course?: Course }

type Told = Pick<Entry, 'act' | 'input' | 'facts'>
type Step<File> = (file: File, entry: Told, on: string) => File

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const round: Step<GentleFile> = (file, { input }, on) => ({
  ...file,
  guidance: {
    vendor: input.vendor === undefined ? (file.guidance?.vendor ?? '') : text(input.vendor),
    rounds: [
      ...(file.guidance?.rounds ?? []),
      { on: text(input.happenedOn) || on, asked: text(input.askedFor), answer: text(input.answer), complied: text(input.complied) },
    ],
    offers: file.guidance?.offers ?? [],
  },
})

const offer: Step<GentleFile> = (file, { input }, on) => ({
  ...file,
  guidance: {
    vendor: file.guidance?.vendor ?? '',
    rounds: file.guidance?.rounds ?? [],
    offers: [
      ...(file.guidance?.offers ?? []),
      { on, answer: text(input.offerAnswer), said: text(input.answer), ...(typeof input.zone === 'string' && { zone: input.zone }) },
    ],
  },
})

const apply: Step<GentleFile> = (file, { input }, on) => ({
  ...file,
  place: {
    zone: text(input.zone),
    goods: text(input.goods),
    begins: text(input.begins),
    until: text(input.until),
    hardship: Array.isArray(input.hardship) ? input.hardship.map(String) : [],
    appliedOn: on,
    ...(text(input.hours) !== '' && { hours: text(input.hours) }),
  },
})

const changed: Step<GentleFile> = (file, { act, input }, on) =>
  file.place
    ? {
        ...file,
        place: {
          ...file.place,
          ...(typeof input.stall === 'number' && { stall: input.stall }),
          ...(text(input.begins) !== '' && { begins: text(input.begins) }),
          ...(text(input.until) !== '' && { until: text(input.until) }),
          ...(text(input.goods) !== '' && { goods: text(input.goods) }),
          ...(text(input.hours) !== '' && { hours: text(input.hours) }),
          ...(act === 'approvePlace' && { approvedOn: on }),
        },
      }
    : file

const steps: Readonly<Record<string, Step<GentleFile>>> = {
  persuade: round,
  meet: round,
  persuadeAgain: round,
  offerPlaces: offer,
  applyFor: apply,
  applyBelow: apply,
  approvePlace: changed,
  renewPlace: changed,
  changePlace: changed,
}

/** A file after one more entry, where the entry is of guidance or placement or keeps the course that led to it. */
export function gentleAfter<File extends GentleFile>(file: File, entry: Told, on: string): File {
  const course = entry.facts.course as Course | undefined // as the command keeps it
  const next: GentleFile = steps[entry.act]?.(file, entry, on) ?? file
  // Whom a place is sought for is known to the guidance above.
  const vendor = entry.act === 'applyBelow' && typeof entry.facts.party === 'string' ? { party: entry.facts.party } : {}
  return { ...file, ...next, ...vendor, ...(course && { course }) }
}
