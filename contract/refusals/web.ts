import type { Sentences } from './sentences.ts'

/** Refusals the browser itself gives, when the server could not. */
export const webRefusals = {
  'web.offline': {
    zh: '没有连上服务器。您填写的内容已保存在本机，请检查网络后重试，不会重复提交。',
    en: 'The server could not be reached. What you typed is kept on this device; check the network and try again. Nothing is sent twice.',
  },
  'web.notUnderstood': {
    zh: '服务器的回答无法识别（{status}）。请稍后重试；仍不行时请联系工作人员。',
    en: 'The server’s answer could not be understood ({status}). Try again later, or tell the staff.',
  },
} as const satisfies Sentences
