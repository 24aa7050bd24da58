import type { Sentences } from './sentences.ts'

export const clueRefusals = {
  'clue.notFound': {
    zh: '没有这条线索，或者您应当回避。请刷新列表。',
    en: 'There is no such clue, or you are barred from it. Load the list again.',
  },
  'clue.aboutYou': {
    zh: '这条线索涉及您本人，您应当回避，由{judges}研判。',
    en: 'This clue is about yourself, and you are barred from it. It is judged by {judges}.',
  },
  'clue.aboutYourUnit': {
    zh: '这条线索涉及您任职的单位，您应当回避，由{judges}研判。',
    en: 'This clue is about a unit in which you hold a post, and you are barred from it. It is judged by {judges}.',
  },
  'clue.nobodyLeft': {
    zh: '这条线索涉及您本人或者您任职的单位，您应当回避；本区没有其他可以研判的执法监督人员，请报{head}指定其他人员研判。',
    en: 'This clue is about yourself or a unit in which you hold a post, and you are barred from it. No other supervisor of the district may judge it: ask {head} to name somebody.',
  },
  'clue.changed': {
    zh: '已有他人研判这条线索。请查看其结论后再决定。',
    en: 'Somebody else has judged this clue meanwhile. Read what they found, then decide.',
  },
  'clue.reasonMissing': { zh: '排除线索须选择理由；采用线索不填理由。', en: 'Choose a reason to dismiss a clue; taking one up has none.' },
  'clue.numberUnknown': {
    zh: '没有编号为「{number}」的办件可供您查看。请核对编号，或者留空并在说明中写明后续。',
    en: 'There is no matter “{number}” that you may see. Check the number, or leave it out and say in words what follows.',
  },
} as const satisfies Sentences
