import type { Sentences } from './sentences.ts'

export const deviceRefusals = {
  'device.otherEvidence': {
    zh: '监控设备的记录是视听资料或者电子数据，请改选证据种类，或者不填设备编号',
    en: 'What a device records is audio, video or electronic data: choose that kind, or leave out the device',
  },
  'device.unknown': {
    zh: '没有登记编号为 {number} 的电子技术监控设备；请核对编号，未登记的设备的记录只能作为线索',
    en: 'No surveillance device {number} is on the register: check the number; what an unregistered device shows is only a lead',
  },
  'device.notReviewed': {
    zh: '设备 {number} 在 {day} 还没有经过{what}，其记录不得作为证据',
    en: 'On {day} {whatEn} of device {number} had not been done: its record is no evidence',
  },
  'device.notAnnounced': {
    zh: '设备 {number} 的设置地点在 {day} 还没有向社会公布，其记录不得作为证据',
    en: 'On {day} the place of device {number} had not been made public: its record is no evidence',
  },
  'device.notInUse': {
    zh: '设备 {number} 自 {from} 启用、至 {to} 停用，{day} 不在使用期内；请核对取得日期',
    en: 'Device {number} is in use from {from} to {to}, and not on {day}: check the day',
  },
  'device.notAudited': {
    zh: '下列监控记录还没有审核，请先由执法人员审核：{pieces}',
    en: 'These records of devices were not audited: let an officer audit them first: {pieces}',
  },
  'device.notFromDevice': {
    zh: '第 {n} 号证据不是监控设备的记录，无须审核',
    en: 'Piece {n} is no record of a device: there is nothing to audit',
  },
  'device.auditedAlready': { zh: '第 {n} 号证据已经审核或者排除', en: 'Piece {n} was audited or excluded already' },
  'device.auditedInMain': { zh: '第 {n} 号证据与主案共用，请在主案审核', en: 'Piece {n} is shared by the main proceeding: audit it there' },
  'device.badTerm': {
    zh: '停用日 {to} 早于启用日 {from}，请改正',
    en: 'The last day {to} is before the first day {from}: correct one of them',
  },
  'device.shownLater': {
    zh: '审核、公布的日期 {day} 晚于今天，请在完成之后登记',
    en: 'The day {day} of a review or announcement lies ahead: enter it once it is done',
  },
  'device.numberTaken': { zh: '编号 {number} 已经登记，请核对', en: 'The number {number} is registered already: check it' },
  'device.kindUnknown': { zh: '设备种类“{text}”不认识，可填：{known}', en: 'The kind “{text}” is not known; it is one of: {known}' },
  'device.unitUnknown': { zh: '没有单位“{unit}”，请填单位编号', en: 'There is no unit “{unit}”: give its id' },
  'device.outside': {
    zh: '位置不在本区网格内，请核对经纬度',
    en: 'The place is not inside the district’s grid: check longitude and latitude',
  },
  'device.badPoint': {
    zh: '经纬度“{text}”看不懂，请写成“经度,纬度”，如 120.15,30.28',
    en: 'The place “{text}” cannot be read: write longitude,latitude as 120.15,30.28',
  },
  'device.halfShown': { zh: '“{what}”的日期和内容要么都填，要么都不填', en: 'Fill in both the day and the text of “{whatEn}”, or neither' },
  'device.rowTwice': { zh: '编号 {number} 在第 {before} 行已经有了', en: 'The number {number} is in row {before} already' },
  'device.rowDiffers': {
    zh: '编号 {number} 已登记，内容与文件不同；导入只新增，请在登记簿修改',
    en: 'The number {number} is registered with other contents: a file only adds; change it in the register',
  },
} as const satisfies Sentences
