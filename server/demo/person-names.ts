import type { Random } from './ground/random.ts'

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严'
const first = '建志文晓海玉国春秀立家红永雅子宏嘉思正明宗慧振淑德桂景瑞书兰庆素培新秋云梦克泽'
const second = '强华平芳敏军杰峰燕玲斌丽辉霞涛静波娟勇琴亮梅宁颖刚英洁超洋萍飞莉锋倩东凤林蓉彬岚'

/** `count` invented names, all different, in an order that depends on the source only. */
export function personNames(random: Random, count: number): string[] {
  const names = new Set<string>()
  while (names.size < count) {
    const given = random.next() < 0.28 ? random.pick([...second]) : random.pick([...first]) + random.pick([...second])
    names.add(random.pick([...surnames]) + given)
  }
  return [...names]
}
