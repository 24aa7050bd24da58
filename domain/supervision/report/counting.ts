/** How a figure is counted: what is read, and the sentence that says so. The same description makes the count and the list behind it. */
import { enforcementProcedures } from '../../enforcement/proceeding/all.ts'
import { applicationProcedure } from '../../case/application.ts'
import { fieldTaskProcedure } from '../../case/field-task.ts'
import { caseProcedure } from '../../case/procedure.ts'
import type { Words } from '../../kernel/words.ts'
import type { Procedure } from '../../procedure/procedure.ts'
import { supervisionProcedures } from '../all.ts'
import { reviewGrades } from '../file-review/sheet.ts'
import { outcomes } from '../reconsideration/outcomes.ts'

export type Counting =
  /** Matters in which one of these acts was entered in the period; where several were, the last of them counts. */
  | { readonly by: 'entry'; readonly procedure: string; readonly acts: readonly string[]; readonly only?: Only }
  /** 复议决定 that became so in the period. */
  | { readonly by: 'reviewed'; readonly outcomes: readonly (keyof typeof outcomes)[] }
  /** Matters opened in the period. */
  | { readonly by: 'opened'; readonly procedure: string }
  /** Matters that were open when the period ended. */
  | { readonly by: 'open'; readonly procedure: string }
  /** Proceedings whose decision of the period stands; the sum of their fines where `sum` says so. */
  | { readonly by: 'decided'; readonly procedures: readonly string[]; readonly kind?: 'penalty' | 'noPenalty'; readonly sum?: 'fine' }
  /** Files whose review was settled in the period with this grade. */
  | { readonly by: 'graded'; readonly grades: readonly (keyof typeof reviewGrades)[] }
  /** Clues that the rules found in the period. */
  | { readonly by: 'clueFound' }
  /** Clues whose last judgement of the period was this. */
  | { readonly by: 'clueJudged'; readonly state: 'takenUp' | 'dismissed' }
  /** Matters of which this clock lapsed in the period. */
  | { readonly by: 'lapsed'; readonly procedure: string; readonly clock: string }

/** A choice that was made with the act. */
type Only = { readonly field: string; readonly values: readonly string[] }

export const countedProcedures: readonly Procedure[] = [
  caseProcedure,
  fieldTaskProcedure,
  applicationProcedure,
  ...supervisionProcedures,
  ...enforcementProcedures,
]

export function countedProcedure(id: string): Procedure {
  const found = countedProcedures.find((one) => one.id === id)
  if (!found) throw new Error(`no procedure ${id} is counted`)
  return found
}

/** Procedures that the lines of a figure belong to; a clue may be about any. */
export function proceduresOf(counting: Counting): readonly string[] {
  switch (counting.by) {
    case 'entry':
    case 'opened':
    case 'open':
    case 'lapsed':
      return [counting.procedure]
    case 'reviewed':
      return ['reconsideration']
    case 'decided':
      return counting.procedures
    case 'graded':
      return ['fileReview']
    case 'clueFound':
    case 'clueJudged':
      return countedProcedures.map(({ id }) => id)
  }
}

const namesOf = (all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => `“${zh}”`).join('、'),
  en: all.map(({ en }) => `“${en}”`).join(', '),
})

/** The acts that the sentence names, and the choice that has to have been made. */
function entryWords({ procedure: id, acts, only }: Extract<Counting, { by: 'entry' }>): Words {
  const procedure = countedProcedure(id)
  const done = namesOf(procedure.acts.filter(({ act }) => acts.includes(act)))
  const field = only && procedure.fields[only.field]
  const chosen = namesOf(only?.values.flatMap((value) => field?.choices?.[value] ?? []) ?? [])
  return {
    zh: `期内办理${done.zh}的${procedure.zh}，每件计一次，以期内最后一次为准${field ? `，只计${field.zh}为${chosen.zh}的` : ''}。`,
    en: `${procedure.en}: matters in which ${done.en} was entered in the period, each once, by the last such entry${
      field ? `, where “${field.en}” is ${chosen.en}` : ''
    }.`,
  }
}

/** How it is counted, in one sentence. */
export function howCounted(counting: Counting): Words {
  switch (counting.by) {
    case 'entry':
      return entryWords(counting)
    case 'reviewed': {
      const { zh, en } = namesOf(counting.outcomes.map((one) => outcomes[one]))
      return { zh: `期内作出复议决定，且决定种类为${zh}的行政复议案件。`, en: `Reconsiderations decided in the period as ${en}.` }
    }
    case 'opened': {
      const { zh, en } = countedProcedure(counting.procedure)
      return { zh: `期内登记、启动的${zh}。`, en: `${en}: matters opened in the period.` }
    }
    case 'open': {
      const { zh, en } = countedProcedure(counting.procedure)
      return { zh: `期末尚未办结的${zh}，不论何时登记。`, en: `${en}: matters not ended when the period ended, whenever opened.` }
    }
    case 'decided': {
      const { zh, en } = namesOf(counting.procedures.map(countedProcedure))
      const kind =
        counting.kind === undefined
          ? { zh: '', en: '' }
          : counting.kind === 'penalty'
            ? { zh: '，结果为予以处罚', en: ' with a penalty' }
            : { zh: '，结果为不予处罚', en: ' without a penalty' }
      return counting.sum
        ? {
            zh: `期内作出、现仍有效的${zh}决定的罚款数额合计。`,
            en: `The sum of fines of decisions of ${en} made in the period that stand.`,
          }
        : {
            zh: `决定日期在期内、现仍有效的${zh}决定${kind.zh}；已撤销的不计。`,
            en: `Decisions of ${en} dated in the period${kind.en} that stand; revoked ones are left out.`,
          }
    }
    case 'graded': {
      const { zh, en } = namesOf(counting.grades.map((grade) => reviewGrades[grade]))
      return { zh: `期内评定、等次为${zh}的被评查案卷。`, en: `Reviewed files settled in the period as ${en}.` }
    }
    case 'clueFound':
      return {
        zh: '期内按规则发现的线索条数；线索供人研判，不是结论。',
        en: 'Clues that the rules found in the period; a clue is a hint, no verdict.',
      }
    case 'clueJudged':
      return counting.state === 'takenUp'
        ? { zh: '期内最后一次研判为采用的线索条数。', en: 'Clues whose last judgement of the period took them up.' }
        : { zh: '期内最后一次研判为排除的线索条数。', en: 'Clues whose last judgement of the period dismissed them.' }
    case 'lapsed': {
      const procedure = countedProcedure(counting.procedure)
      const clock = procedure.clocks[counting.clock] ?? { zh: counting.clock, en: counting.clock }
      return {
        zh: `期内“${clock.zh}”时限届满而未办理的${procedure.zh}，每件计一次。`,
        en: `${procedure.en}: matters whose clock “${clock.en}” lapsed in the period, each once.`,
      }
    }
  }
}
