import type { Sentences } from './sentences.ts'

export const exchangeRefusals = {
  'exchange.signature': { zh: '签名无效，请核对密钥', en: 'The signature is not valid: check the key' },
  'exchange.signatureOld': {
    zh: '签名方式不是{version}，不予受理：请对方升级系统，或者按交换说明（docs/exchange.md）改写后重新签名发送',
    en: 'Not signed in the form {version}: let the sender upgrade, or follow docs/exchange.md, and sign and send it again',
  },
  'exchange.notForUs': {
    zh: '该消息是签给密钥{to}的，不是发给本区的，不予受理：请对方在交换页核对本区的地址和公钥，改正后重新发送',
    en: 'It was signed for the holder of the key {to}, not for this region: let the sender check our address and public key on its page Exchange and send it again',
  },
  'exchange.peerUnknown': {
    zh: '没有该交换对端，或者已经停用，请在交换页登记',
    en: 'There is no such peer, or it is not in use: enter it on the page Exchange',
  },
  'exchange.tooOld': {
    zh: '签名时间与本机相差超过{minutes}分钟，请核对时钟后重新签名',
    en: 'Signed more than {minutes} minutes from now: check the clock and sign again',
  },
  'exchange.kindNotAllowed': {
    zh: '未约定与该对端交换“{kind}”，请先在交换页登记',
    en: '“{kind}” is not exchanged with this peer: enter it on the page Exchange',
  },
  'exchange.notOurs': { zh: '消息内容不合约定：{detail}', en: 'The message is not as agreed: {detail}' },
  'exchange.photoMissing': { zh: '请先上传附件{sha256}', en: 'Send the photo {sha256} first' },
  'exchange.otherBody': { zh: '同一编号的消息内容不同，请换用新的编号', en: 'Another message has this id: use a new one' },
  'exchange.notFound': { zh: '没有该消息', en: 'There is no such message' },
  'exchange.settled': { zh: '该消息已经处理，请刷新', en: 'It has been dealt with already: look again' },
  'exchange.noMatter': { zh: '没有对应的案件', en: 'There is no matter for it' },
  'exchange.numberUnknown': { zh: '没有文号为{number}的移送案件，请核对', en: 'There is no referral numbered {number}: check it' },
  'exchange.notAnswering': { zh: '对方没有答复：{detail}', en: 'The peer did not answer: {detail}' },
  'exchange.badAcknowledgement': { zh: '对方的回执无效', en: 'The acknowledgement is not valid' },
  'exchange.urlAndKey': { zh: '地址和公钥须同时填写，或者都不填写', en: 'Give both address and public key, or neither' },
  'exchange.keyTaken': { zh: '该公钥已登记在另一个对端', en: 'Another peer has this public key' },
  'exchange.peerThere': { zh: '代号{id}已经登记，请换一个', en: 'There is a peer {id} already: choose another code' },
} as const satisfies Sentences
