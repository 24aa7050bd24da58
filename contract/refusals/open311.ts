import type { Sentences } from './sentences.ts'

/** Refusals of the Open311 interface, in its own terms; their readers write programs. */
// prettier-ignore
export const open311Refusals = {
  'open311.jurisdictionMissing': { zh: '未提供 jurisdiction_id。本接口服务多个区县，请给出六位区划代码。', en: 'jurisdiction_id was not provided. This endpoint serves several districts: give the six-digit division code.' },
  'open311.jurisdictionUnknown': { zh: '没有找到 jurisdiction_id「{id}」，请核对六位区划代码。', en: 'jurisdiction_id “{id}” was not found. Check the six-digit division code.' },
  'open311.serviceMissing': { zh: '未提供 service_code，请从 services 列表中选择。', en: 'service_code was not provided. Choose one from the list of services.' },
  'open311.serviceUnknown': { zh: '没有找到 service_code「{code}」，请从 services 列表中选择。', en: 'service_code “{code}” was not found. Choose one from the list of services.' },
  'open311.requestMissing': { zh: '未提供 service_request_id，请给出案卷号或上报号。', en: 'service_request_id was not provided. Give the number of the case or of the report.' },
  'open311.requestUnknown': { zh: '没有找到 service_request_id「{id}」，请核对后重试。', en: 'service_request_id “{id}” was not found. Check it and try again.' },
  'open311.tokenUnknown': { zh: '没有找到 token「{id}」，请核对后重试。', en: 'token “{id}” was not found. Check it and try again.' },
  'open311.placeMissing': { zh: '未提供位置：请同时给出 lat 与 long（WGS84），或以 address_id 给出十五位单元网格代码。仅有 address_string 不能定位。', en: 'No place was provided: give both lat and long (WGS84), or a fifteen-digit grid cell as address_id. An address_string alone cannot be located.' },
  'open311.addressUnknown': { zh: '没有找到 address_id「{id}」，请给出现行网格的十五位单元网格代码，或 lat 与 long。', en: 'address_id “{id}” was not found. Give the fifteen-digit code of a cell of the present grid, or lat and long.' },
  'open311.badArgument': { zh: '参数 {name} 有误：{detail}。请改正后重试。', en: 'Argument {name} is not right: {detail}. Correct it and try again.' },
  'open311.spanTooLong': { zh: 'start_date 与 end_date 相距不能超过 {days} 天，请分段查询。', en: 'start_date and end_date may be at most {days} days apart. Ask in pieces.' },
  'open311.keyMissing': { zh: '未提供 api_key，此操作需要接口密钥。请向区县系统管理员申请。', en: 'api_key was not provided and is needed here. Ask the district’s administrator for one.' },
  'open311.keyInvalid': { zh: 'api_key 无效或已停用，请核对，或向区县系统管理员申请。', en: 'This api_key is not valid or has been ended. Check it, or ask the district’s administrator for one.' },
  'open311.keyNotPermitted': { zh: '该 api_key 没有此项权限，或该诉求不是由该接口上报的。', en: 'This api_key does not permit that, or the request was not reported with it.' },
  'open311.attributeUnknown': { zh: '该类问题没有属性 attribute[{code}] 或没有取值「{value}」，请先读取 services/{service} 的定义。', en: 'This service has no attribute[{code}], or not the value “{value}”. Read the definition at services/{service} first.' },
  'open311.notFound': { zh: '没有这个接口地址。可用：discovery、services、requests、tokens、servicerequestupdates。', en: 'There is no such address. There are: discovery, services, requests, tokens, servicerequestupdates.' },
  'open311.clientExists': { zh: '接口用户「{client}」已存在，请换一个编号。', en: 'There is a client “{client}” already. Choose another id.' },
  'open311.clientForm': { zh: '接口用户编号须为 2 至 40 个小写字母、数字或连字符，权限只能是 report、update、updateAny。', en: 'A client id has 2 to 40 lower-case letters, digits or hyphens; permissions are report, update and updateAny.' },
} as const satisfies Sentences
