/** Papers of guidance and placement: they advise, promise and allow; none of them decides on a penalty. */
import { dateText } from '../../documents/amounts.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { compliances, hardships, offerAnswers } from '../placement/fields.ts'
import { goodsKinds } from '../placement/goods.ts'
import type { PlaceFile } from '../placement/file.ts'
import { hoursText, weekdaysText } from '../placement/zone-words.ts'
import { heading, onDay, paragraph, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const choice = (table: Readonly<Record<string, { readonly zh: string }>>, key: unknown): string => table[String(key)]?.zh ?? ''
const vendorSigns = signatures({ label: '摊主（签名）', name: null })

type Row = { readonly label: string; readonly value: string }

function vendorFacts({ party, file, address, title }: WritFacts, more: readonly Row[] = []): Body['blocks'][number] {
  return {
    kind: 'facts',
    rows: [
      { label: '摊主', value: party?.name ?? `${said(file.guidance?.vendor, '（未说明身份）')}（身份未登记）` },
      { label: '联系电话', value: party?.phone ?? '（未留）' },
      { label: '地点', value: address === '' ? '（见位置）' : address },
      { label: '涉及事项', value: title },
      ...more,
    ],
  }
}

/** 疏导点、摊位、期限、时段、品种. */
function placeFacts({ zone, party }: WritFacts, place: PlaceFile): Body['blocks'][number] {
  return {
    kind: 'facts',
    rows: [
      { label: '摊主', value: party?.name ?? '' },
      { label: '疏导点', value: zone?.name.zh ?? place.zone },
      { label: '摊位号', value: place.stall === undefined ? '（待定）' : `${place.stall}号` },
      { label: '期限', value: `${onDay(place.begins)}至${onDay(place.until)}` },
      { label: '经营时段', value: place.hours ?? (zone ? `${weekdaysText(zone.days).zh} ${hoursText(zone.hours)}` : '') },
      { label: '经营品种', value: choice(goodsKinds, place.goods) },
      ...(zone ? [{ label: '设立依据', value: `${zone.ground.name}（${dateText(zone.ground.on)}）` }] : []),
    ],
  }
}

const withPlace = (facts: WritFacts, body: (place: PlaceFile) => Body): Body => (facts.file.place ? body(facts.file.place) : { blocks: [] })

export const gentleBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  guidanceRecord: (facts) => ({
    blocks: [
      vendorFacts(facts, [
        { label: '劝导日期', value: `${onDay(facts.input.happenedOn)}（第 ${facts.file.guidance?.rounds.length ?? 1} 次）` },
        { label: '改正情况', value: choice(compliances, facts.input.complied) },
      ]),
      heading('现场情况'),
      paragraph(sentence(facts.input.description)),
      heading('劝导内容和要求'),
      paragraph(sentence(facts.input.askedFor)),
      heading('摊主的回应'),
      paragraph(sentence(facts.input.answer)),
      paragraph('劝导属于行政指导，不是行政处罚，不影响摊主的权利；摊主可以申请疏导点摊位，也可以说明困难请求帮扶。'),
      signatures({ label: '劝导人', name: facts.by }),
      vendorSigns,
    ],
  }),
  guidanceClosing: (facts) => ({
    blocks: [
      vendorFacts(facts),
      heading('劝导经过'),
      {
        kind: 'table',
        columns: ['日期', '要求', '回应', '改正情况'],
        rows: (facts.file.guidance?.rounds ?? []).map(({ on, asked, answer, complied }) => [
          on,
          asked,
          answer,
          choice(compliances, complied),
        ]),
      },
      ...((facts.file.guidance?.offers.length ?? 0) > 0
        ? [
            heading('提供安置'),
            {
              kind: 'table' as const,
              columns: ['日期', '疏导点', '意见', '说明'],
              rows: (facts.file.guidance?.offers ?? []).map(({ on, zone, answer, said: told }) => [
                on,
                zone === undefined ? '—' : (facts.zoneNames.get(zone)?.zh ?? zone),
                choice(offerAnswers, answer),
                told,
              ]),
            },
          ]
        : []),
      heading('办结情况'),
      paragraph(`${facts.outcome}。${sentence(facts.input.record ?? facts.input.reason)}`),
      signatures({ label: '办理人', name: facts.by }),
    ],
  }),
  placementNotice: (facts) =>
    withPlace(facts, (place) => ({
      blocks: [
        paragraph('经审核，同意你在下列疏导点摊位经营：'),
        placeFacts(facts, place),
        ...(place.hardship.length > 0
          ? [paragraph(`申请时说明的情形：${place.hardship.map((key) => choice(hardships, key)).join('、')}。`)]
          : []),
        heading('经营要求'),
        paragraph(sentence(facts.zone?.rules)),
        paragraph(
          '在上述地点、时段内经营所列品种，不属于擅自占用公共场所设摊经营；超出的，依法处理。本通知书不是许可证件，不得转让、出租；经营食品的，应当持有食品摊贩登记卡和有效健康证明。',
        ),
        ...(facts.input.reason === undefined ? [] : [paragraph(`说明：${sentence(facts.input.reason)}`)]),
      ],
    })),
  placementAgreement: (facts) =>
    withPlace(facts, (place) => ({
      addressee: [],
      blocks: [
        paragraph(`本人自愿在${facts.zone?.name.zh ?? place.zone}经营，并承诺：`),
        {
          kind: 'list',
          items: [
            '只在所定摊位、时段内经营所定品种，收摊时清理干净。',
            '不转让、出租摊位，不使用明火和高音喇叭，不占用消防通道和盲道。',
            '经营食品的，随身携带食品摊贩登记卡和健康证明。',
            `遵守疏导点的规则：${said(facts.zone?.rules)}`,
          ],
        },
        placeFacts(facts, place),
        vendorSigns,
      ],
    })),
  placementEnd: (facts) =>
    withPlace(facts, (place) => ({
      blocks: [
        paragraph('因下列理由，收回你在疏导点的摊位：'),
        placeFacts(facts, place),
        paragraph(`理由：${sentence(facts.input.reason)}`),
        paragraph(`自${dateText(facts.day)}起，该摊位另行安排。你可以向本机关说明意见，也可以重新申请。`),
      ],
    })),
}
