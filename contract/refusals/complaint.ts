import type { Sentences } from './sentences.ts'

export const complaintRefusals = {
  'complaint.noOffice': {
    zh: '本区尚未指定受理机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named who takes it: set it under “Supervision and petitions”',
  },
  'complaint.aboutUnknown': { zh: '请填写被投诉单位', en: 'Say which unit it is about' },
  'complaint.numberUnknown': { zh: '没有编号为{number}的案件或者文书，请核对', en: 'There is no case or writ numbered {number}: check it' },
  'complaint.unitBarred': {
    zh: '{unit}是被反映的单位或者其所属单位，应当回避，请选择其他单位',
    en: '{unit} is the unit it is about, or below it, and must stand aside: choose another',
  },
  'complaint.limitPast': { zh: '办理期限须在今天以后，请重新填写', en: 'The limit must lie ahead: enter another day' },
  'complaint.confidential': {
    zh: '投诉人要求保密，不得告知其姓名，请改选“否”',
    en: 'The complainant asked for it to be kept: choose “No”',
  },
  'complaint.notExplained': { zh: '被投诉单位尚未作出说明，请先催办', en: 'The unit has not explained yet: press it first' },
  'complaint.reopenedAlready': {
    zh: '已经要求重新办理过一次；仍不满意的，可以依法申请复议或者提起诉讼',
    en: 'It was asked for again once already; reconsideration and the courts remain open',
  },
  'complaint.notRated': {
    zh: '投诉人尚未评价，评价期满后自动办结',
    en: 'The complainant has not rated it; it closes by itself when the time is over',
  },
} as const satisfies Sentences

export const petitionRefusals = {
  'petition.tooManyRepresentatives': { zh: '代表不得超过{max}人，请推选代表', en: 'At most {max} representatives: choose them' },
  'petition.otherWay': { zh: '与建议的办理途径不同，请说明理由', en: 'This is not the way proposed: give the reason' },
  'petition.notPetition': {
    zh: '该事项有法定办理程序，不按信访程序办理；请转入执法程序或者告知法定途径',
    en: 'A law gives it a procedure: open enforcement or show the lawful way',
  },
  'petition.notStatutory': {
    zh: '请先分类；属于信访程序的，应当转送有权处理的单位',
    en: 'Sort it first; what is a petition is sent to who handles it',
  },
  'petition.notEnforcement': {
    zh: '只有请求处罚、查处或者履行职责的事项转入执法程序，请核对分类',
    en: 'Only a request to punish, to look into an act or to protect opens enforcement: check how it was sorted',
  },
  'petition.numberUnknown': { zh: '没有编号为{number}的信访事项，请核对', en: 'There is no petition numbered {number}: check it' },
  'petition.noSameOpen': { zh: '请填写正在办理的同一事项的编号', en: 'Give the number of the same petition that is being handled' },
  'petition.noSameEnded': {
    zh: '请填写已经复核终结的同一事项的编号',
    en: 'Give the number of the same petition that the final review ended',
  },
  'petition.sameOpen': {
    zh: '同一事项正在办理，请以“同一事项已受理或者正在办理”不予受理',
    en: 'The same matter is being handled: do not accept it on that ground',
  },
  'petition.sameEnded': {
    zh: '同一事项已经复核终结，请以“复核后以同一事实和理由提出”不予受理',
    en: 'The final review ended the same matter: do not accept it on that ground',
  },
  'petition.extendedAlready': { zh: '已经延长过一次，不得再延', en: 'It was extended once and cannot be again' },
  'petition.notOnSpot': { zh: '不是当天收到的，不能填当场告知，请选书面告知', en: 'It did not come in today: choose “in writing, later”' },
  'petition.reachable': {
    zh: '已登记信访人的姓名或者联系方式，应当书面告知',
    en: 'A name or a way to reach the petitioner is known: tell them in writing',
  },
  'petition.othersMissing': {
    zh: '请填写涉及的另一单位，或者区外机关的名称；只涉及一个单位的直接转送',
    en: 'Name the other unit, or the organ outside the district; where one alone is concerned, send it there',
  },
  'petition.noSuperior': {
    zh: '所涉及的机关没有共同的上一级，请提请联席会议协调',
    en: 'No organ stands above them all: take it to the joint conference',
  },
  'petition.superiorThere': {
    zh: '所涉及的机关有共同的上一级，请报上一级决定',
    en: 'An organ stands above them all: refer it there',
  },
  'petition.undecided': {
    zh: '执法程序尚无结果，有决定或者不予立案后再答复',
    en: 'Enforcement has come to no result yet: answer when it has decided',
  },
} as const satisfies Sentences
