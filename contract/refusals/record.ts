import type { Sentences } from './sentences.ts'

/** What checking the provable record finds, and what keeps it from being sealed. */
export const recordRefusals = {
  'record.badFile': {
    zh: '这不是本系统的存证收据或者树根文件：请重新下载后再核对',
    en: 'This is neither a receipt nor a file of heads of this system: download it again and check that',
  },
  'record.fork': {
    zh: '分叉：第 {number} 个树根有两个不同的版本。请保留两份文件，向上级机关反映',
    en: 'Fork: there are two different versions of head {number}. Keep both files and tell the superior authority',
  },
  'record.headForged': {
    zh: '第 {number} 个树根的签名不是用公布的密钥作的',
    en: 'Head {number} is not signed by the published key',
  },
  'record.headMissing': {
    zh: '缺少第 {number} 个树根，或者它属于别的区',
    en: 'Head {number} is missing, or it is of another district',
  },
  'record.headReplaced': {
    zh: '第 {number} 个树根与下一个树根所记的不同：它被替换过',
    en: 'Head {number} is not the one that the next head names: it was replaced',
  },
  'record.headsBackwards': {
    zh: '第 {number} 个树根的条数或者时间早于前一个',
    en: 'Head {number} has fewer entries or an earlier time than the one before',
  },
  'record.keyFork': {
    zh: '第 {number} 把公钥有两个不同的版本。请保留两份文件，向上级机关反映',
    en: 'There are two different versions of key {number}. Keep both files and tell the superior authority',
  },
  'record.keyForged': {
    zh: '第 {number} 把公钥的声明不是用它自己的密钥签名的',
    en: 'The statement of key {number} is not signed by that key',
  },
  'record.keyMissing': {
    zh: '第 {number} 把公钥的声明缺失、次序不对或者没有理由',
    en: 'The statement of key {number} is missing, out of order or gives no reason',
  },
  'record.keyNotHandedOn': {
    zh: '第 {number} 把公钥自称由前一把更换而来，但前一把没有签名',
    en: 'Key {number} says it was handed on by the key before, which did not sign it',
  },
  'record.keyNotInForce': {
    zh: '第 {number} 个树根用的密钥 {key} 不是当时有效的那一把',
    en: 'Head {number} names the key {key}, which was not the one in force',
  },
  'record.leafChanged': {
    zh: '收据被改动过：它所载的记录与其哈希不符',
    en: 'The receipt was changed: the entry it names does not have its hash',
  },
  'record.notIncluded': {
    zh: '这条记录不在第 {number} 个树根之下：证明不成立',
    en: 'This entry is not below head {number}: the proof is not true',
  },
  'record.notPublished': {
    zh: '收据的树根（第 {number} 个）比树根文件新（到第 {last} 个）：请下载最新的树根文件再核对',
    en: 'The head of the receipt ({number}) is newer than the file of heads (up to {last}): download the newest file and check again',
  },
  'record.otherRegion': {
    zh: '收据与树根不是同一个区的（{region}、{other}）',
    en: 'The receipt and the heads are of different districts ({region}, {other})',
  },
  'record.rewritten': {
    zh: '第 {number} 个树根不是在第 {from} 个之上增加的：以前的记录被改动、删除、插入或者调换过',
    en: 'Head {number} did not grow from head {from}: earlier entries were changed, removed, inserted or reordered',
  },
  'record.headsAhead': {
    zh: '{region} 已经公布过第 {number} 个树根，而数据库中没有它（可能是从旧备份恢复的），不能封存：接着编号会造成分叉。请恢复较新的备份；确已没有的，移走并保留 {file}，用 gezhi record key --region {region} --lost "理由" 公开说明后继续',
    en: 'Head {number} of {region} was published and the database does not have it (an old backup?), so the record cannot be sealed: going on would fork it. Restore a newer backup; if there is none, move {file} away and keep it, say so in public with gezhi record key --region {region} --lost "reason", and go on',
  },
  'record.keyLost': {
    zh: '{region} 的签名密钥不在数据目录中，不能封存。请放回密钥文件；确已丢失的，用 gezhi record key --region {region} --lost "理由" 公开声明新密钥',
    en: 'The signing key of {region} is not in the data folder, so the record cannot be sealed. Put the file back; if it is lost, declare a new key in public: gezhi record key --region {region} --lost "reason"',
  },
  'record.nothingYet': {
    zh: '还没有封存过：第一个树根在今晚零点以后公布',
    en: 'Nothing is sealed yet: the first head is published after midnight',
  },
} as const satisfies Sentences
