/**
 * 从旧兼从轻 (行政处罚法第三十七条): the law of the day of the act applies, unless it was changed before the decision and the
 * new one is milder or sees no violation any more. Here a law is what the catalogue of items has of it on a day.
 */
import type { CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { measuredText, rangeKey } from './fine-base.ts'
import { rangeText } from './item-note.ts'
import { lawTitle, measures, type EnforcementItem } from './item.ts'
import { penaltyKinds } from './penalty.ts'
import type { PartyGroup } from './settings.ts'
import { statutoryRanges, type StatutoryRange } from './statutory-range.ts'

export const lawBasis = '行政处罚法第三十七条'

/** The day whose law an act met: its last day where it went on; undefined while it still does, for then today's law is met. */
export function dayOfAct(file: {
  readonly happenedOn?: string | undefined
  readonly endedOn?: string | undefined
  readonly continuing: boolean
}): string | undefined {
  if (file.endedOn !== undefined) return file.endedOn
  return file.continuing ? undefined : file.happenedOn
}

export type LawInTime = {
  readonly actOn: CivilDate
  /** Whose text applies: that of the day of the act, or that of the decision because it is milder. */
  readonly applies: 'then' | 'now'
  readonly then: EnforcementItem
  readonly now: EnforcementItem
  /** In what they differ, each with which of them is milder. */
  readonly differences: readonly Difference[]
}

type Milder = 'then' | 'now' | 'unclear'
type Difference = Words & { readonly milder: Milder }

/** An item as a catalogue has it on a day; `none` where that catalogue does not have it, `unknown` where there is no catalogue of the day. */
export type ItemThen = EnforcementItem | 'none' | 'unknown'

/**
 * Which of two texts applies to an act; undefined where they are alike, or where nothing is known of the earlier one.
 * Refused where the act was no violation then, or is none any more. The new text applies only where it is milder in something
 * and heavier in nothing; where the two cannot be ranked, the rule stands and the text of the act applies.
 */
export function lawInTime(
  asked: { readonly item: string; readonly actOn: CivilDate; readonly then: ItemThen; readonly now: EnforcementItem | undefined },
  group: PartyGroup,
): Outcome<LawInTime | undefined, 'enforcement.noViolationThen' | 'enforcement.noViolationNow'> {
  const { item, actOn, then, now } = asked
  if (then === 'none') return refuse('enforcement.noViolationThen', { item, day: actOn }, lawBasis)
  if (now === undefined) return refuse('enforcement.noViolationNow', { item }, lawBasis)
  if (then === 'unknown') return done(undefined)
  const differences = differencesOf(then, now, group)
  if (differences.length === 0) return done(undefined)
  return done({ actOn, then, now, differences, applies: differences.every(({ milder }) => milder === 'now') ? 'now' : 'then' })
}

function differencesOf(then: EnforcementItem, now: EnforcementItem, group: PartyGroup): Difference[] {
  const kinds = penaltyKinds.flatMap((kind): Difference[] => {
    const [before, after] = [then.measures.includes(kind), now.measures.includes(kind)]
    if (before === after) return []
    const { zh, en } = measures[kind]
    return [
      after
        ? { zh: `新增处罚种类：${zh}`, en: `Adds ${en}`, milder: 'then' }
        : { zh: `取消处罚种类：${zh}`, en: `No longer has ${en}`, milder: 'now' },
    ]
  })
  return [...kinds, ...orderFirst(then, now), ...fines(then, now, group)]
}

/** An order to correct that must come first is milder than a penalty at once. */
function orderFirst(then: EnforcementItem, now: EnforcementItem): Difference[] {
  if (then.correctFirst === now.correctFirst) return []
  return now.correctFirst
    ? [{ zh: '改为须先责令改正', en: 'An order to correct must come first now', milder: 'now' }]
    : [{ zh: '不再要求先责令改正', en: 'An order to correct need not come first any more', milder: 'then' }]
}

const rangeWords = (range: StatutoryRange | undefined): Words =>
  range === undefined ? { zh: '无', en: 'none' } : range.base === 'sum' ? rangeText(range) : measuredText(range)

/** Each range with the other text's of the same base and condition: the upper end first, then the lower. */
function fines(then: EnforcementItem, now: EnforcementItem, group: PartyGroup): Difference[] {
  const [before, after] = [statutoryRanges(then, group), statutoryRanges(now, group)]
  const keys = [...new Set([...before, ...after].map(rangeKey))]
  return keys.flatMap((key): Difference[] => {
    const [one, other] = [before, after].map((ranges) => ranges.find((range) => rangeKey(range) === key))
    if (one?.min === other?.min && one?.max === other?.max) return []
    const [was, is] = [rangeWords(one), rangeWords(other)]
    return [
      {
        zh: `罚款幅度由${was.zh}改为${is.zh}`,
        en: `Fine from ${was.en} to ${is.en}`,
        milder: milderOf(one, other, before.length === after.length),
      },
    ]
  })
}

/** A range that has no counterpart is one fewer only where nothing took its place. */
function milderOf(one: StatutoryRange | undefined, other: StatutoryRange | undefined, sameCount: boolean): Milder {
  if (!one || !other) return sameCount ? 'unclear' : one ? 'now' : 'then'
  if (one.max !== other.max) return other.max < one.max ? 'now' : 'then'
  return other.min < one.min ? 'now' : 'then'
}

/** For the page and the decision: both texts, in what they differ, and which applies. */
export function lawText({ actOn, applies, then, now, differences }: LawInTime): Words {
  const cited = (item: EnforcementItem) => `${lawTitle(item.law)}${item.penaltyArticles.join('、')}`
  return {
    zh: `违法行为发生于${actOn}，当时的规定为${cited(then)}；其后规定已经修改，现为${cited(now)}。两者相比：${differences.map(({ zh }) => zh).join('；')}。依照${lawBasis}，${
      applies === 'now' ? '新的规定处罚较轻，适用新的规定' : '适用违法行为发生时的规定'
    }`,
    en: `The act was done on ${actOn} under ${cited(then)}; it is ${cited(now)} now. ${differences.map(({ en }) => en).join('; ')}. Under ${lawBasis} ${
      applies === 'now' ? 'the new text applies, for it is milder' : 'the text of the day of the act applies'
    }`,
  }
}

/** For the page and the papers: what the officer stated of the law of a day on which no list of items was kept. */
export function statedLawText(actOn: string, stated: string): Words {
  return {
    zh: `违法行为发生于${actOn}，当时的规定由执法人员查明如下：${stated.replace(/[。；;.]+$/, '')}。`,
    en: `The act was done on ${actOn}. The officers state its law as: ${stated}`,
  }
}
