/** From when on a rule finds. No text gives these figures; they are ours until the district sets its own. */
export type ClueSettings = {
  /** 逾期: late by so many times the time that was given. */
  readonly lapsedTimes: number
  /** 退件: sent back so many times. */
  readonly returns: number
  /** 核查: answered within so many minutes of being asked for, without a place. */
  readonly lookMinutes: number
  /** 照片: so many of 64 bits of the fingerprint may differ. */
  readonly photoBits: number
  /** 照片: so many metres lie between two places that one photo cannot show. */
  readonly photoMetres: number
  /** 现场: so many metres from the matter's place. */
  readonly farMetres: number
  /** 班次: the hours of the day between which people are on shift. */
  readonly shiftFrom: number
  readonly shiftTo: number
  /** 派遣: a unit that the duty list does not name has had the case for so many minutes. */
  readonly strayMinutes: number
  /** 裁量: outside the benchmark by this share of the range although reason and panel are there. */
  readonly outsideShare: number
  /** 一律处罚、一律不罚: from so many cases on, and as unlikely as this. */
  readonly oneSidedLeast: number
  readonly oneSidedChance: number
  /** 送达、公示: so many days after the last day of the period. */
  readonly deliveryDays: number
  readonly disclosureDays: number
}

export const defaultClueSettings: ClueSettings = {
  lapsedTimes: 2,
  returns: 2,
  lookMinutes: 3,
  photoBits: 3,
  photoMetres: 100,
  farMetres: 500,
  shiftFrom: 6,
  shiftTo: 22,
  strayMinutes: 60,
  outsideShare: 0.5,
  oneSidedLeast: 10,
  oneSidedChance: 0.001,
  deliveryDays: 1,
  disclosureDays: 1,
}

/** The range of each, for whoever sets it and for what a judgement may propose. */
export const clueRanges: Readonly<Record<keyof ClueSettings, { readonly min: number; readonly max: number; readonly step: number }>> = {
  lapsedTimes: { min: 0, max: 100, step: 0.1 },
  returns: { min: 1, max: 20, step: 1 },
  lookMinutes: { min: 0, max: 120, step: 0.5 },
  photoBits: { min: 0, max: 3, step: 1 },
  photoMetres: { min: 0, max: 10_000, step: 10 },
  farMetres: { min: 20, max: 20_000, step: 10 },
  shiftFrom: { min: 0, max: 12, step: 0.5 },
  shiftTo: { min: 12, max: 24, step: 0.5 },
  strayMinutes: { min: 0, max: 10_000, step: 10 },
  outsideShare: { min: 0, max: 10, step: 0.05 },
  oneSidedLeast: { min: 5, max: 1000, step: 1 },
  oneSidedChance: { min: 0.000001, max: 0.05, step: 0.000001 },
  deliveryDays: { min: 1, max: 100, step: 1 },
  disclosureDays: { min: 1, max: 100, step: 1 },
}
