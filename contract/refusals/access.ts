import type { Sentences } from './sentences.ts'

// prettier-ignore
export const accessRefusals = {
  'access.signIn': { zh: '请先登录。', en: 'Please sign in.' },
  'access.badLogin': { zh: '账号或密码不正确，请重新输入。', en: 'The account or the password is not right. Try again.' },
  'access.locked': { zh: '错误次数过多，账号已锁定，请在 {minutes} 分钟后重试，或联系管理员。', en: 'Too many wrong attempts: the account is locked. Try again in {minutes} minutes or ask the administrator.' },
  'access.foreignOrigin': { zh: '请求不是从本系统页面发出的，已拒绝。请从系统页面操作。', en: 'This request did not come from a page of this system. Use the system’s own pages.' },
  'access.tooMany': { zh: '提交过于频繁，请 {seconds} 秒后再试。', en: 'Too many submissions. Try again in {seconds} seconds.' },
  'access.badReceipt': { zh: '没有找到该查询码，请核对后重新输入。', en: 'This tracking code was not found. Check it and try again.' },
  'access.notPermitted': { zh: '您的岗位没有此项权限。如工作需要，请联系管理员。', en: 'Your posts do not include this. If your work needs it, ask the administrator.' },
  'access.weakPassword': { zh: '密码至少 {min} 个字符，且不能与账号相同。', en: 'A password has at least {min} characters and is not the account name.' },
  'input.invalid': { zh: '填写有误：{detail}。请改正后重试。', en: 'Something is not filled in right: {detail}. Correct it and try again.' },
  'input.tooLarge': { zh: '内容超过上限 {max}，请缩小后重试。', en: 'This is over the limit of {max}. Make it smaller and try again.' },
  'input.notFound': { zh: '没有这个地址。', en: 'There is no such address.' },
  'system.fault': { zh: '系统出错，操作未生效。请稍后重试；若仍不行，请告知管理员故障号 {incident}。', en: 'Something went wrong and nothing was changed. Try again later; if it persists, tell the administrator incident {incident}.' },
  'system.busy': { zh: '系统暂时繁忙或存储空间不足，操作未生效，请稍后重试。', en: 'The system is busy or out of space; nothing was changed. Try again later.' },
  'upload.tooLarge': { zh: '照片不能超过 {max} MB，请压缩后重新选择。', en: 'A photo may have at most {max} MB. Choose a smaller one.' },
  'upload.notAPhoto': { zh: '这不是可用的照片（支持 JPEG、PNG、WebP、HEIC）。请重新选择。', en: 'This is not a photo we can use (JPEG, PNG, WebP, HEIC). Choose another.' },
  'upload.broken': { zh: '照片没有传完整，或像素过高（超过 1.2 亿）。请重新上传或换一张。', en: 'The photo did not arrive whole, or has more than 120 million pixels. Upload it again or choose another.' },
  'upload.heicUnread': { zh: '这张 HEIC 照片无法读取。请在相机设置中选「兼容性最佳」，或存为 JPEG 后重新选择。', en: 'This HEIC photo cannot be read. Choose “Most Compatible” in the camera’s settings, or save it as JPEG and choose it again.' },
  'upload.unknown': { zh: '照片没有找到，请重新上传后提交。', en: 'A photo was not found. Upload it again and submit.' },
  'upload.spaceFull': { zh: '存储空间不足，照片没有保存。请联系管理员。', en: 'There is no space left and the photo was not kept. Tell the administrator.' },
  'upload.foreign': { zh: '照片由他人上传，不能使用。请自行上传。', en: 'This photo was uploaded by somebody else. Upload your own.' },
  'register.exists': { zh: '「{what}」已存在，请换一个编号或修改原有记录。', en: '“{what}” exists already. Choose another code or change the record.' },
  'register.notFound': { zh: '没有找到「{what}」。', en: '“{what}” was not found.' },
  'register.badTerm': { zh: '截止日期不能早于起始日期。', en: 'The last day cannot be before the first.' },
  'register.inUse': { zh: '「{what}」名下还有{matters}件未办结办件、{people}名在任人员、{units}个下级单位，请先转出再停用。', en: '“{what}” still has {matters} open matters, {people} people and {units} units under it. Move them first, then end it.' },
} as const satisfies Sentences
