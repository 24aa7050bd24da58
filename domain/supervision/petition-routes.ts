/**
 * Two ways a petition takes before somebody accepts it (信访工作条例第二十三条、第二十四条). Brought straight to another organ than the petition office,
 * it is registered there and its bringer is told in writing, on the spot where that can be done, else in fifteen days. Where several organs are
 * concerned they agree on one; else the organ above them all decides, and where there is none, the joint conference: one of the
 * district names the unit in its meeting, and what one elsewhere decided is entered with its document.
 */
import type { Words } from '../kernel/words.ts'
import type { Act, Field, Procedure } from '../procedure/procedure.ts'

/** How the petitioner was told (第二十三条第二款). */
export const tellingWays = {
  onSpot: { zh: '当场书面告知', en: 'In writing, on the spot' },
  written: { zh: '书面告知', en: 'In writing, later' },
  unknown: { zh: '姓名（名称）、住址不清，无法告知', en: 'Not told: name or address unclear' },
} as const satisfies Record<string, Words>

// prettier-ignore
export const routeFields = {
  receivedOn:     { zh: '收到日期', en: 'Received on', kind: 'date' },
  toldHow:        { zh: '告知方式', en: 'How the petitioner is told', kind: 'choice', choices: tellingWays },
  otherUnit:      { zh: '涉及的另一单位', en: 'The other unit concerned', kind: 'unit' },
  otherOrgan:     { zh: '涉及的区外机关、单位', en: 'Concerned outside the district', kind: 'text', max: 100 },
  documentNumber: { zh: '联席会议文件文号', en: 'Number of the conference’s document', kind: 'text', max: 80 },
  decidedOn:      { zh: '决定日期', en: 'Decided on', kind: 'date' },
} as const satisfies Record<string, Field>

// prettier-ignore
export const routeStates = {
  direct:       { zh: '待书面告知', en: 'To be told in writing', final: false, owner: 'unitLead', public: { zh: '已登记', en: 'Registered' } },
  agreeing:     { zh: '协商受理机关', en: 'Agreeing on who accepts', final: false, owner: 'petitionClerk', public: { zh: '正在协商由谁办理', en: 'Being agreed who handles it' } },
  disputed:     { zh: '待上级决定受理机关', en: 'To be decided above', final: false, owner: 'unitLead', public: { zh: '正在决定由谁办理', en: 'Being decided who handles it' } },
  atConference: { zh: '待联席会议协调', en: 'With the joint conference', final: false, owner: 'petitionClerk', public: { zh: '正在决定由谁办理', en: 'Being decided who handles it' } },
} as const satisfies Procedure['states']

export const routeClocks = {
  telling: { zh: '书面告知', en: 'Tell in writing', level: 'term', term: 'XF-02', from: 'receivedOn' },
  agreeing: { zh: '协商', en: 'Agree', level: 'setting' },
  designating: { zh: '决定受理机关', en: 'Decide who accepts', level: 'setting' },
} as const satisfies Procedure['clocks']

const law = '信访工作条例'
const direct = `${law}第二十三条第一款、第二款`
const several = `${law}第二十四条第一款`
const handedOn = { to: 'forwarded', starts: ['acceptance', 'objection'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, public: { zh: '确定办理单位', en: 'It was settled who handles it', unit: 'given' } } as const // prettier-ignore
/** Once it is decided who accepts, that unit does not object again. */
const decided = { ...handedOn, to: 'toAccept', starts: ['acceptance'], stops: ['registration', 'designating'], basis: several } as const

// prettier-ignore
export const routeActs = [
  { act: 'lodgeDirect', zh: '登记直接提出的信访', en: 'Register a petition brought to us', from: 'nothing', to: 'direct', by: ['unitLead'],
    asks: ['source', 'category', 'aim', 'description', 'receivedOn?', 'people?', 'representatives?', 'address?', 'point?', 'confidential', 'photos?'], needs: ['officeSet', 'fewRepresentatives', 'insideGrid', 'notInFuture'],
    starts: ['telling'], sets: ['unit', 'number', 'title', 'cell', 'point', 'address'], follows: [{ tell: 'owner' }], rights: true, basis: direct, public: { zh: '提出信访事项', en: 'You petitioned' } },
  { act: 'tellAccepted', zh: '属于本单位：受理并告知', en: 'Ours: accept and tell', from: ['direct'], to: 'handling', by: ['unitLead'], asks: ['way', 'reason?', 'toldHow'], needs: ['reasonIfOther', 'asPetition', 'toldRightly'], stops: ['telling'], starts: ['handling'],
    writs: ['petitionAcceptance'], rights: true, basis: direct, public: { zh: '受理', en: 'Accepted', unit: 'own' } },
  { act: 'tellWay', zh: '属于法定程序：告知途径', en: 'A law gives its own procedure: tell it', from: ['direct'], to: 'guided', by: ['unitLead'], asks: ['way', 'organ', 'reason', 'toldHow'], needs: ['reasonIfOther', 'asStatute', 'toldRightly'], stops: 'all',
    writs: ['petitionGuidance'], rights: true, basis: `${direct}、第三十一条`, public: { zh: '告知办理途径', en: 'Told the lawful way', reads: 'reason' } },
  { act: 'tellForwarded', zh: '转送下级单位并告知去向', en: 'Send to a unit below and tell', from: ['direct'], ...handedOn, by: ['unitLead'], asks: ['way', 'unit', 'reason?', 'toldHow'], needs: ['reasonIfOther', 'asPetition', 'handlerFits', 'toldRightly'], stops: ['telling'],
    writs: ['petitionForwarding'], basis: direct },
  { act: 'tellElsewhere', zh: '不属于本单位：告知向有权机关提出', en: 'Not ours: tell where to bring it', from: ['direct'], to: 'passedOn', by: ['unitLead'], asks: ['organ', 'reason', 'toldHow'], needs: ['toldRightly'], stops: 'all',
    writs: ['petitionElsewhere'], rights: true, basis: direct, public: { zh: '告知向有权机关提出', en: 'Told where to bring it', reads: 'organ' } },
  { act: 'convene', zh: '涉及多个机关，协商受理', en: 'Several are concerned: agree who accepts', from: ['sorted'], to: 'agreeing', by: ['petitionClerk'], asks: ['unit', 'otherUnit?', 'otherOrgan?', 'note?'], needs: ['inProcedure', 'notTheSame', 'handlerFits', 'othersNamed'], starts: ['agreeing'],
    rights: true, basis: several, public: { zh: '协商由谁办理', en: 'Being agreed who handles it' } },
  { act: 'agreed', zh: '协商一致，确定受理机关', en: 'They agreed', from: ['agreeing'], ...handedOn, by: ['petitionClerk'], asks: ['unit', 'record', 'photos?'], needs: ['handlerFits'], stops: ['registration', 'agreeing'], basis: several },
  { act: 'referUp', zh: '有争议，报共同上一级决定', en: 'In dispute: to the organ above both', from: ['agreeing'], to: 'disputed', by: ['petitionClerk'], asks: ['reason'], needs: ['superiorThere'], stops: ['agreeing'], starts: ['designating'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis: several,
    public: { zh: '报上级决定由谁办理', en: 'The organ above decides who handles it' } },
  { act: 'designate', zh: '决定受理机关', en: 'Decide who accepts', from: ['disputed'], ...decided, by: ['unitLead'], asks: ['unit', 'reason'], needs: ['handlerFits'] },
  { act: 'toConference', zh: '没有共同上一级，提请联席会议协调', en: 'No organ above both: to the joint conference', from: ['agreeing'], to: 'atConference', by: ['petitionClerk'], asks: ['reason'], needs: ['noSuperior'], stops: ['agreeing'], starts: ['designating'], rights: true, basis: several,
    public: { zh: '提请联席会议协调', en: 'The joint conference decides who handles it' } },
  { act: 'conferenceDecided', zh: '登记联席会议决定的受理机关', en: 'Enter whom the conference named', from: ['atConference'], ...decided, by: ['petitionClerk'], asks: ['unit', 'documentNumber', 'decidedOn', 'photos?', 'files?'], needs: ['handlerFits', 'notInFuture'] },
  { act: 'conferenceNamed', zh: '联席会议确定受理机关', en: 'The joint conference named who accepts', from: ['atConference'], ...decided, by: ['system'], asks: ['decidingUnit', 'reason'], needs: ['handlerFits'], follows: [{ tell: 'unit' }, { tell: 'owner' }] },
  { act: 'conferencePassedOn', zh: '登记联席会议决定由区外机关受理', en: 'Enter that another organ accepts', from: ['atConference'], to: 'passedOn', by: ['petitionClerk'], asks: ['organ', 'documentNumber', 'decidedOn', 'photos?', 'files?'], needs: ['notInFuture'], stops: 'all', rights: true, basis: several,
    public: { zh: '由有权机关办理', en: 'Another organ handles it', reads: 'organ' } },
] as const satisfies readonly Act[]
