/** What the proceedings of the demonstration are about. Sums and tiers come from the district's own benchmarks. */
export type Subject = {
  readonly item: string
  /** Units whose officers meet it, each with a power over the item. */
  readonly units: readonly string[]
  /** Keys of parties as parties.ts counts them. */
  readonly parties: 'vendor' | 'adult' | 'shop' | 'company'
  readonly title: string
  /** What the officers found, after the place. */
  readonly found: string
  readonly said: string
  readonly demand: string
  readonly goods: string
  /** The class of the catalogue whose drawn photos fit. */
  readonly scene: string
}

// prettier-ignore
export const subjects = {
  dumping: {
    item: 'E048', units: ['brigade-waste', 'enforcement'], parties: 'company', title: '随意倾倒建筑垃圾',
    found: '空地上堆有混凝土块、碎砖等建筑垃圾，未采取覆盖措施，一辆自卸货车正在卸料', said: '工地出口排队，为赶工期就近卸了料，愿意清运干净',
    demand: '将倾倒的建筑垃圾全部清运至核准的消纳场所', goods: '自卸货车一辆', scene: 'incident:06010',
  },
  spilling: {
    item: 'E115', units: ['brigade-waste', 'brigade-mobile'], parties: 'company', title: '运输渣土未密闭致遗撒',
    found: '路面有长约六十米的渣土遗撒带，涉事车辆顶盖未完全闭合', said: '顶盖拉索松脱，出场时未检查到位',
    demand: '立即清除遗撒的渣土，检修密闭装置', goods: '渣土运输车一辆', scene: 'incident:06010',
  },
  smoke: {
    item: 'E118', units: ['enforcement', 'brigade-002'], parties: 'shop', title: '油烟净化设施未正常使用',
    found: '厨房排烟口有明显油烟，净化设施的开关处于关闭状态，滤网积油', said: '设备前一天跳闸，忙起来没有及时报修',
    demand: '立即正常使用并按期清洗油烟净化设施', goods: '油烟净化器一台', scene: 'incident:07007',
  },
  barbecue: {
    item: 'E120', units: ['brigade-mobile', 'brigade-001'], parties: 'shop', title: '禁止区域露天烧烤',
    found: '人行道上摆放木炭烤炉一台、折叠桌四张，正在烧烤经营', said: '店里坐不下才摆到外面，没有想到这条路不允许',
    demand: '立即停止露天烧烤并撤除炉具', goods: '木炭烤炉一台、铁架一副', scene: 'incident:09001',
  },
  sortingDuty: {
    item: 'E067', units: ['enforcement', 'brigade-003'], parties: 'company', title: '分类投放管理责任人未履责',
    found: '小区投放点四类容器不全，厨余垃圾与其他垃圾混装，无人值守', said: '保洁人员更替，新来的没有培训',
    demand: '配齐分类容器，落实定时值守', goods: '垃圾容器两只', scene: 'incident:06042',
  },
  dust: {
    item: 'E112', units: ['ecology'], parties: 'company', title: '工地未采取抑尘措施',
    found: '土方作业面裸土未覆盖，雾炮未开启，出口车辆未冲洗', said: '当天停水，备用水车未到位',
    demand: '立即覆盖裸土，恢复喷淋和车辆冲洗', goods: '无', scene: 'incident:10996',
  },
  noise: {
    item: 'E132', units: ['enforcement', 'brigade-004'], parties: 'shop', title: '社会生活噪声超标',
    found: '经营场所边界夜间噪声检测值为五十八分贝，音响设备面向居民楼', said: '生日聚会声音开大了，已经调整朝向',
    demand: '立即采取降噪措施，夜间停止使用音响', goods: '音响一套', scene: 'incident:09005',
  },
  unlicensed: {
    item: 'E186', units: ['market'], parties: 'shop', title: '无照从事食品零售',
    found: '现场经营零食饮料，未悬挂营业执照，收款码开户人为经营者本人', said: '执照还在办理，先开了几天',
    demand: '立即停止无照经营，依法办理登记', goods: '预包装食品三十二件', scene: 'incident:09001',
  },
  mixedWaste: {
    item: 'E066', units: ['sanitation', 'brigade-003'], parties: 'adult', title: '未分类投放生活垃圾',
    found: '将厨余垃圾与废纸、塑料袋混装投入其他垃圾桶，经劝导仍未分拣', said: '赶着上班，没有分开',
    demand: '立即分类投放', goods: '无', scene: 'incident:06042',
  },
  shopfront: {
    item: 'E018', units: ['street-001', 'street-002', 'brigade-001'], parties: 'shop', title: '超出门窗店外经营',
    found: '店门外摆放货架两组、水果筐六只，超出门窗约一米五', said: '店里地方小，上午卸货先摆一下',
    demand: '将店外货物全部移入店内', goods: '货架两组', scene: 'incident:09001',
  },
  sign: {
    item: 'E021', units: ['enforcement', 'brigade-002'], parties: 'shop', title: '招牌设置不符合容貌标准',
    found: '店招面板脱落、灯箱外露电线，设置位置超出核定范围', said: '上一任店主留下的，准备换新',
    demand: '按容貌标准整改或者拆除招牌', goods: '灯箱一只', scene: 'incident:07001',
  },
  structure: {
    item: 'E071', units: ['enforcement', 'brigade-building'], parties: 'adult', title: '未取得规划许可加建房屋',
    found: '屋顶平台加建彩钢板房一处，约二十四平方米，未能出示建设工程规划许可证', said: '家里住不下，自己搭了一间',
    demand: '自行拆除加建的彩钢板房', goods: '无', scene: 'incident:06010',
  },
  billboard: {
    item: 'E022', units: ['enforcement', 'brigade-building'], parties: 'company', title: '擅自设置大型户外广告',
    found: '屋顶设有落地支架广告一处，画面约八十平方米，未能出示设置许可', said: '许可到期后没有续办',
    demand: '自行拆除擅自设置的大型户外广告', goods: '广告画面一幅', scene: 'incident:07001',
  },
  vending: {
    item: 'E017', units: ['brigade-001', 'brigade-002', 'brigade-003', 'brigade-004'], parties: 'vendor', title: '占道设摊',
    found: '在人行道上摆放货筐和折叠桌，占地约一平方米，行人须绕行', said: '家里种的吃不完，来卖一点补贴家用',
    demand: '收拾货筐，让出人行道', goods: '货筐两只', scene: 'incident:09001',
  },
  littering: {
    item: 'E031', units: ['brigade-003', 'street-002'], parties: 'adult', title: '乱扔烟蒂',
    found: '当事人将烟蒂弃于人行道，身旁五米处设有果皮箱', said: '没有注意，愿意接受处罚',
    demand: '立即拾起并投入果皮箱', goods: '无', scene: 'incident:06035',
  },
  parking: {
    item: 'E190', units: ['brigade-mobile', 'enforcement'], parties: 'adult', title: '人行道违法停放机动车',
    found: '一辆小型轿车停放在人行道盲道上，驾驶人到场后拒绝立即驶离', said: '只停一会儿，附近没有车位',
    demand: '立即驶离', goods: '无', scene: 'incident:09010',
  },
  dumpedWater: {
    item: 'E032', units: ['sanitation', 'brigade-001'], parties: 'adult', title: '乱倒污水',
    found: '将洗拖把的污水倾倒在路面，沿路缘石流向雨水口', said: '以为雨水口可以倒',
    demand: '立即冲洗干净', goods: '无', scene: 'incident:06036',
  },
} as const satisfies Record<string, Subject>
export type SubjectName = keyof typeof subjects
