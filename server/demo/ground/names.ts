/**
 * Invented names. No division at county level or above is called 清棠区 or 棠州市, and 3299 is no prefecture of
 * province 32 (its prefectures are 3201 to 3213; GB/T 2260), so neither name nor code can be taken for a real
 * place. Street, community and road names are of the kind every city has.
 */
import type { Words } from '../../../domain/kernel/words.ts'
import type { Random } from './random.ts'

export const districtNames = {
  code: '329901',
  city: { zh: '棠州市', en: 'Tangzhou City' },
  district: { zh: '清棠区', en: 'Qingtang District' },
} as const

/** The four streets by where they lie: west and east of the avenue, north and south of the river. */
export const streetNames = [
  { code: '001', place: 'northWest', zh: '北桥街道', en: 'Beiqiao Subdistrict', communities: 8 },
  { code: '002', place: 'northEast', zh: '东关街道', en: 'Dongguan Subdistrict', communities: 7 },
  { code: '003', place: 'southWest', zh: '西园街道', en: 'Xiyuan Subdistrict', communities: 7 },
  { code: '004', place: 'southEast', zh: '南湖街道', en: 'Nanhu Subdistrict', communities: 7 },
] as const

const stems = (text: string): Words[] =>
  text.split(' ').map((pair) => {
    const [zh = '', en = ''] = pair.split(':')
    return { zh, en }
  })

/** Twenty-nine stems, one a community. */
export const communityStems = stems(
  '北桥:Beiqiao 塔影:Taying 竹巷:Zhuxiang 桂香:Guixiang 柳荫:Liuyin 仓前:Cangqian 磨坊:Mofang 梅岭:Meiling ' +
    '文昌:Wenchang 学士:Xueshi 东门:Dongmen 钟楼:Zhonglou 书院:Shuyuan 状元:Zhuangyuan 朝阳:Chaoyang ' +
    '西园:Xiyuan 莲池:Lianchi 枫林:Fenglin 石桥:Shiqiao 广济:Guangji 双井:Shuangjing 织造:Zhizao ' +
    '南湖:Nanhu 荷塘:Hetang 渔市:Yushi 新港:Xingang 锦绣:Jinxiu 杏园:Xingyuan 月河:Yuehe',
)

/** Main roads, by the cut that makes them. */
export const mainRoads = {
  avenue: { zh: '建设路', en: 'Jianshe Road' },
  northBank: { zh: '滨河北路', en: 'Binhe North Road' },
  southBank: { zh: '滨河南路', en: 'Binhe South Road' },
  ringNorth: { zh: '环城北路', en: 'Huancheng North Road' },
  ringSouth: { zh: '环城南路', en: 'Huancheng South Road' },
  ringWest: { zh: '环城西路', en: 'Huancheng West Road' },
  ringEast: { zh: '环城东路', en: 'Huancheng East Road' },
} as const satisfies Record<string, Words>

export type MainRoad = keyof typeof mainRoads

/** Roads between communities and where the ring's streets run on beyond it. */
export const roadStems = stems(
  '学士:Xueshi 府前:Fuqian 人和:Renhe 迎春:Yingchun 青年:Qingnian 友谊:Youyi 工农:Gongnong 光华:Guanghua ' +
    '振兴:Zhenxing 育才:Yucai 劳动:Laodong 前进:Qianjin 花园:Huayuan 银杏:Yinxing 古塔:Guta 望江:Wangjiang ' +
    '清风:Qingfeng 丰乐:Fengle 通济:Tongji 康乐:Kangle 平安:Ping’an 栖霞:Qixia 紫薇:Ziwei 听雨:Tingyu ' +
    '白鹭:Bailu 观澜:Guanlan 麦香:Maixiang 云锦:Yunjin ' +
    '芦花:Luhua 采菱:Cailing 东升:Dongsheng 鼓楼:Gulou 米市:Mishi ' +
    '盐桥:Yanqiao 瓦窑:Wayao 茶亭:Chating 榆林:Yulin 兰草:Lancao 棉纺:Mianfang 船厂:Chuanchang 菱湖:Linghu',
)

const laneFirst = stems(
  '永:Yong 长:Chang 广:Guang 大:Da 同:Tong 宝:Bao 兴:Xing 太:Tai 仁:Ren 义:Yi 三:San 百:Bai 万:Wan 双:Shuang 金:Jin 玉:Yu',
)
const laneSecond = stems('安:an 宁:ning 福:fu 寿:shou 泰:tai 和:he 顺:shun 庆:qing 昌:chang 善:shan 德:de 源:yuan 盛:sheng 泉:quan')

/** Names for `count` lanes, all different, in an order that depends on the source only. */
export function laneNames(random: Random, count: number): Words[] {
  const pairs = laneFirst.flatMap((first) =>
    laneSecond.map((second): Words => {
      // An apostrophe parts syllables where the second begins with a vowel (GB/T 16159).
      const joint = /^[aeo]/.test(second.en) ? '’' : ''
      return { zh: `${first.zh}${second.zh}巷`, en: `${first.en}${joint}${second.en} Lane` }
    }),
  )
  if (pairs.length < count) throw new Error(`${count} lanes and only ${pairs.length} names`)
  return random.shuffle(pairs).slice(0, count)
}

const surnames = stems(
  '陈:Chen 周:Zhou 吴:Wu 徐:Xu 孙:Sun 朱:Zhu 高:Gao 何:He 郭:Guo 沈:Shen 韩:Han 蒋:Jiang 陆:Lu 顾:Gu 丁:Ding 许:Xu 邵:Shao 钱:Qian 潘:Pan 袁:Yuan',
)
const givenNames = stems(
  '明:Ming 丽:Li 建国:Jianguo 秀英:Xiuying 晓峰:Xiaofeng 文娟:Wenjuan 志强:Zhiqiang 春燕:Chunyan 海波:Haibo 玉兰:Yulan ' +
    '国平:Guoping 静:Jing 立新:Lixin 雪梅:Xuemei 永康:Yongkang 敏:Min 家明:Jiaming 红霞:Hongxia 伟:Wei 慧芳:Huifang',
)

/** An invented person's name. */
export function personName(random: Random): Words {
  const [surname, given] = [random.pick(surnames), random.pick(givenNames)]
  return { zh: `${surname.zh}${given.zh}`, en: `${surname.en} ${given.en}` }
}

/** What a landmark may be, and how many communities share one. */
export const landmarkKinds = [
  { kind: 'communityCentre', zh: '社区服务中心', en: 'Community Centre', every: 1 },
  { kind: 'school', zh: '小学', en: 'Primary School', every: 2 },
  { kind: 'market', zh: '农贸市场', en: 'Market', every: 2 },
  { kind: 'park', zh: '游园', en: 'Park', every: 3 },
  { kind: 'school', zh: '中学', en: 'Middle School', every: 5 },
  { kind: 'hospital', zh: '医院', en: 'Hospital', every: 7 },
  { kind: 'mall', zh: '广场', en: 'Plaza', every: 4 },
] as const

export type LandmarkKind = (typeof landmarkKinds)[number]['kind']
