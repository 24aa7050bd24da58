import type { Sentences } from './sentences.ts'

export const paymentRefusals = {
  'payment.badSum': {
    zh: '“{text}”不是金额：请写元，最多两位小数，大于零',
    en: '“{text}” is no sum: write yuan with at most two places, more than nothing',
  },
  'payment.inFuture': {
    zh: '缴款日期在今天之后：请与银行核对',
    en: 'It was paid on a day to come: ask the bank',
  },
  'payment.noDecision': {
    zh: '没有编号为“{number}”的决定书或者缴款通知书：请核对文号后指定案件，或者列为应退',
    en: 'No decision or notice to pay has the number “{number}”: find the right one and assign it, or set it aside as refund due',
  },
  'payment.notInForce': {
    zh: '“{number}”的决定尚未送达、已经撤销或者已经结案，不能入账：请核实后指定案件，或者列为应退',
    en: 'The decision “{number}” is not served yet, revoked or closed: look into it and assign it, or set it aside as refund due',
  },
  'payment.payerDiffers': {
    zh: '缴款人“{payer}”与当事人不一致：请核实是否代缴，再指定案件或者列为应退',
    en: 'The payer “{payer}” is not the party: find out whether it was paid for them, then assign it or set it aside as refund due',
  },
  'payment.receiptByHand': {
    zh: '这张回单（{receipt}）已经由办案人员登记：请核对，重复的列为应退或者与银行更正',
    en: 'This receipt ({receipt}) was entered by an officer already: compare them; what came twice is refund due',
  },
  'payment.receiptDiffers': {
    zh: '同一回单号（{receipt}）此前来过，内容不同：请与银行核对',
    en: 'The same receipt ({receipt}) came before and said something else: ask the bank',
  },
  'payment.receiptTwice': {
    zh: '票据号码 {receipt} 已经登记过，不要重复登记',
    en: 'The receipt {receipt} is entered already: do not enter it twice',
  },
  'payment.settledAlready': {
    zh: '这笔缴款已经处理，请刷新后查看',
    en: 'This payment is settled already: load the list anew',
  },
  'payment.sumOver': {
    zh: '入账金额不能大于缴款金额 {sum} 元',
    en: 'No more than the {sum} yuan that were paid can be entered',
  },
  'payment.tooMuch': {
    zh: '超过尚欠的 {left} 元：请指定入账金额，余额列为应退',
    en: 'More than the {left} yuan still owed: say how much is entered; the rest is refund due',
  },
} as const satisfies Sentences
