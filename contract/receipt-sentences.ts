import type { Checked, Remark } from '../domain/record/check.ts'
import type { Words } from '../domain/kernel/words.ts'
import { refusals } from './refusals/all.ts'
import { fill, type Sentences } from './refusals/sentences.ts'

/** What checking a receipt came to, alike on the portal and on the command line. Times are shown as the reader's place writes them. */
const sentences = {
  proven: {
    zh: '这条记录（{at}）在第 {number} 个树根之下，是 {size} 条中的第 {place} 条。',
    en: 'This entry ({at}) is below head {number}: number {place} of {size} entries.',
  },
  waiting: {
    zh: '今晚零点以后重新下载收据，就能核对。收据中的记录已经固定，不会再变。',
    en: 'Download the receipt again after midnight and it can be proven. The entry in it is fixed already and will not change.',
  },
  broken: { zh: '{why}。', en: '{why}.' },
  signaturesUnchecked: {
    zh: '此处不能验证 Ed25519 签名，签名没有核对；其余各项均已核对。请换用较新的浏览器，或者用 gezhi verify 核对。',
    en: 'Ed25519 signatures cannot be verified here, so the signature was not checked; everything else was. Use a newer browser, or gezhi verify.',
  },
  keyDeclared: {
    zh: '签名密钥 {keyId} 是 {at} 因“{reason}”重新声明的，没有前一把密钥的签名：请向该区核实。',
    en: 'The signing key {keyId} was declared anew on {at} because of “{reason}” and is not signed by the key before: ask the district about it.',
  },
  notCompared: {
    zh: '没有与公布的树根核对：请另行取得树根文件，用 --heads 核对，或者至少核对密钥 {keyId} 是该区公布的那一把。',
    en: 'Not compared with the published heads: get the file of heads elsewhere and give it with --heads, or at least see that {keyId} is the key the district publishes.',
  },
} as const satisfies Sentences

function filled({ zh, en }: Words, params: Readonly<Record<string, string | number>>): Words {
  return { zh: fill(zh, params), en: fill(en, params) }
}

/** The verdict in one plain sentence. `when` writes an instant. */
export function verdictSentence(checked: Checked, at: string, when: (instant: string) => string): Words {
  if (checked.verdict === 'waiting') return sentences.waiting
  if (checked.verdict === 'proven') {
    return filled(sentences.proven, { at: when(at), number: checked.head.number, size: checked.head.size, place: checked.index + 1 })
  }
  const { code, params } = checked.finding
  const why = filled((refusals as Sentences)[code] ?? { zh: code, en: code }, params ?? {})
  return { zh: fill(sentences.broken.zh, { why: why.zh }), en: fill(sentences.broken.en, { why: why.en }) }
}

export function remarkSentence(remark: Remark, when: (instant: string) => string): Words {
  if (remark.kind === 'signaturesUnchecked') return sentences.signaturesUnchecked
  if (remark.kind === 'notCompared') return filled(sentences.notCompared, { keyId: remark.keyId })
  return filled(sentences.keyDeclared, { keyId: remark.keyId, reason: remark.reason, at: when(remark.at) })
}
