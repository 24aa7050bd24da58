import type { Sentences } from './sentences.ts'

export const writRefusals = {
  'writ.notNumbered': {
    zh: '{kind}是内部文书或者笔录，不编文号，请不要为其取号',
    en: '{kind} is an inner paper or a record and has no number: do not ask for one',
  },
  'writ.wordUnfit': {
    zh: '“{word}”不能用作文号中的代字，请在设置中改为一至八个汉字',
    en: '"{word}" cannot stand in a number: set one to eight Chinese characters in the settings',
  },
  'writ.numberTaken': {
    zh: '文号“{number}”已被其他单位使用，请在设置中为本单位改用不同的代字',
    en: 'The number {number} belongs to another unit: give this unit a word of its own in the settings',
  },
  'writ.glyphMissing': {
    zh: '《{title}》中的字符 {characters} 无法印出，请改用规范字或者另行书写后再签发',
    en: '{title} has characters that cannot be printed: {characters}. Write them otherwise before issuing it',
  },
  'writ.incomplete': {
    zh: '《{title}》缺少{missing}，请补全后再签发',
    en: '{title} lacks {missing}: complete it before issuing it',
  },
  'writ.notFound': {
    zh: '没有找到这份文书，请核对后重试',
    en: 'There is no such writ: check and try again',
  },
  'writ.givesNoRight': {
    zh: '凭这份文书现在不能办理此事，请联系文书所列机关',
    en: 'This cannot be done with this paper now: turn to the organ that it names',
  },
  'writ.replaced': {
    zh: '这份文书已由 {number} 代替，请凭新的文书办理',
    en: 'This paper was replaced by {number}: use the new one',
  },
  'writ.voidedHere': {
    zh: '这份文书已于 {day} 作废，不能再凭它办理，请联系文书所列机关',
    en: 'This paper was voided on {day} and nothing can be done with it: turn to the organ that it names',
  },
  'writ.voided': {
    zh: '文书 {number} 已于 {day} 作废，不能再更正或者再次作废，请另行制作',
    en: 'The writ {number} was voided on {day} and cannot be corrected or voided again: make a new one',
  },
} as const satisfies Sentences
