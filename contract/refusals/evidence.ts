import type { Sentences } from './sentences.ts'

// prettier-ignore
export const evidenceRefusals = {
  'evidence.noPiece': { zh: '本案没有第 {n} 号证据，请核对序号。', en: 'There is no piece {n} in this proceeding. Check the number.' },
  'evidence.keptInMain': { zh: '第 {n} 号证据与主案共用，请在主案登记保管。', en: 'Piece {n} is shared by the main proceeding: enter its keeping there.' },
  'evidence.nothingKept': { zh: '第 {n} 号证据没有实物或者原始载体，无须登记保管。', en: 'Piece {n} has no object and no original carrier: nothing is kept of it.' },
  'evidence.gone': { zh: '第 {n} 号证据已返还、销毁或者移送，不能再移动。', en: 'Piece {n} was given back, destroyed or sent on: it cannot be moved any more.' },
  'evidence.notHolder': { zh: '第 {n} 号证据现不由所填的交出人保管，请按保管链填写现保管人。', en: 'Whoever you name does not have piece {n}. Name who has it by the chain of custody.' },
  'evidence.heldOutside': { zh: '第 {n} 号证据现在「{holder}」，收回时不填交出人。', en: 'Piece {n} is with “{holder}”: leave out who gives it.' },
  'evidence.keptWhere': { zh: '请填写第 {n} 号证据的保管地点；从外单位收回的，并填写接收人。', en: 'Say where piece {n} is kept and, where it comes back from outside, who takes it.' },
  'evidence.toWhom': { zh: '请填写第 {n} 号证据交给何人、何单位或者如何处理。', en: 'Say to whom piece {n} goes, or how it was dealt with.' },
  'evidence.sameHands': { zh: '第 {n} 号证据的接收人就是现保管人，请另选接收人。', en: 'Whoever receives piece {n} has it already. Choose somebody else.' },
  'evidence.excludedAlready': { zh: '第 {n} 号证据已经排除。', en: 'Piece {n} is excluded already.' },
  'evidence.headOrReviewerOnly': { zh: '排除证据由执法机关负责人或者法制审核人员办理。', en: 'Evidence is excluded by the head of the organ or the legal reviewer.' },
  'evidence.nothingAttached': { zh: '请附照片，或者录音录像等文件。', en: 'Attach a photo, a recording or another file.' },
  'evidence.recordingMissing': { zh: '该执法事项要求全程音像记录，请附录音或者录像。', en: 'This item asks for a recording: attach sound or film.' },
  'evidence.stillHeld': { zh: '下列证据还在保管，请先返还、销毁或者移送：{pieces}。', en: 'These pieces are still kept: give them back, destroy them or send them on first: {pieces}.' },
  'evidence.footageSpan': { zh: '视频的起止时间须在现在以前，起早于止，一次不超过 {hours} 小时；更长的请分次说明理由。', en: 'The recording must lie in the past, begin before it ends, and cover at most {hours} hours: ask for more in parts, each with its reason.' },
  'evidence.ticketOver': { zh: '调取链接已失效，请回到案件页面重新打开。', en: 'This link has run out. Open the original again from the proceeding.' },
  'evidence.originalGone': { zh: '证据原件不在库中，请立即报告管理员核查备份。', en: 'The original is not in the store. Tell the administrator at once to look into the backups.' },
  'evidence.dossierTooLarge': { zh: '卷宗内的文件共 {has} MB，超过一次导出的上限 {max} MB。请先导出 PDF 卷宗，文件逐个调取。', en: 'The files of this dossier have {has} MB, more than the {max} MB of one export. Export the PDF and take out the files one by one.' },
} as const satisfies Sentences
