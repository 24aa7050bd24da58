import type { Sentences } from './sentences.ts'

// `{act}`, `{state}`, `{field}` and `{posts}` are replaced by the words of the table before they are filled in.
// prettier-ignore
export const procedureRefusals = {
  'procedure.unknownAct': { zh: '没有「{act}」这一动作，请刷新页面后重试。', en: 'There is no act “{act}”. Reload the page and try again.' },
  'procedure.wrongState': { zh: '该办件现为「{state}」，不能「{act}」。请刷新查看最新状态。', en: 'This matter is now “{state}” and cannot be “{act}”. Reload to see where it stands.' },
  'procedure.alreadyOpen': { zh: '该办件已经开始，不能再次「{act}」。', en: 'This matter is already open; “{act}” begins a new one.' },
  'procedure.notOpen': { zh: '「{act}」须在已有的办件上进行。', en: '“{act}” is done on a matter that exists already.' },
  'procedure.notPermitted': { zh: '「{act}」由{posts}办理，您的岗位或管辖范围不含此件。', en: '“{act}” is done by: {posts}. Your posts or your area do not include this matter.' },
  'procedure.sameHand': { zh: '您已办理过「{earlier}」，按岗位分离要求，「{act}」须由他人办理。', en: 'You did “{earlier}”; separation of functions asks that somebody else does “{act}”.' },
  'procedure.missingField': { zh: '「{act}」前须填写：{field}。', en: 'Fill in “{field}” before “{act}”.' },
  'procedure.unknownField': { zh: '「{act}」不需要「{field}」，请去掉后重试。', en: '“{act}” does not take “{field}”. Remove it and try again.' },
  'procedure.tooLong': { zh: '「{field}」超过上限 {max}，请缩减后重试。', en: '“{field}” is over its limit of {max}. Shorten it and try again.' },
  'procedure.changed': { zh: '有人刚刚办理了这一件，请查看最新情况后再决定。', en: 'Somebody has just acted on this matter. Look at it again before you decide.' },
  'matter.notFound': { zh: '没有找到这一件，或者不在您的管辖范围内。请核对编号。', en: 'This matter was not found, or is outside your area. Check the number.' },
  'matter.keyOfAnotherAct': { zh: '这个请求编号已用于另一动作，请重新打开表单提交。', en: 'This request key was used for a different act. Open the form again and submit.' },
} as const satisfies Sentences
