import type { ReportData } from '../../../contract/supervision-report.ts'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { dateText } from '../../../domain/documents/amounts.ts'
import { units } from '../../../domain/supervision/report/figures.ts'
import {
  changeOf,
  leastBase,
  printed,
  sentencesOf,
  spansShown,
  valueBefore,
  valueOf,
  type ReportFigure,
} from '../../../domain/supervision/report/report.ts'
import { spanKey } from '../../../domain/supervision/report/span.ts'
import { setInType } from '../../documents/pdf.ts'

/** Most bars of one chart, and lines of one. */
const barsMax = 12
const linesMax = 3

/** The document: cover, contents, a part for each section with its table and charts, how each figure is counted, where its list is. */
export function reportPdf(data: ReportData): Buffer {
  return setInType('report.typ', onPaper(data), new Date(data.countedAt))
}

/** What both documents say, in the order they say it. */
export function onPaper(data: ReportData) {
  const counted = civilDateAt(new Date(data.countedAt))
  const version = data.head
    ? [
        `统计时最近一次公开存证为第 ${data.head.number} 号树根，封存了 ${dateText(civilDateAt(new Date(data.head.upTo)))}以前的 ${data.head.size} 项记录；其后的记录由以后的树根封存。`,
        `树根：${data.head.root}`,
        '任何人可以在公众服务网站“公开存证”核对该树根；发布本文件的记录载有本文件的 SHA-256 散列。',
      ]
    : ['统计时尚未产生公开存证的树根。']
  return {
    title: data.title.zh,
    organ: data.organ,
    region: data.region.zh,
    number: data.number,
    span: `${dateText(data.from)}至${dateText(data.until)}`,
    counted: dateText(counted),
    partial: data.over ? null : '本期尚未结束，数据统计至生成之日。',
    words: { contents: '目录', notes: '统计说明', lists: '数据来源', version: '版本和核对' },
    general: [
      '全部数据由系统从执法和监督的记录中自动统计，没有手工填写；同一条件既用于统计，也用于列出数字背后的事项。',
      `“上期”是指紧接在前的同样长的期间。上期不足 ${leastBase} 的，只列增减数，不计百分比；金额不计百分比。`,
      '问题线索移送只有指定的人知悉，不列入任何数字；应当保密的事项计入数字，但不向无权查看的人列出。',
      '已发布的文件不随记录更改；此后的更正（如决定被撤销）反映在以后的报告中。',
    ],
    version,
    headings: ['项目', '本期', '上期', '增减'],
    trend: data.spans.map(({ zh }) => zh),
    shown: spansShown,
    sections: data.sections.map((section) => ({
      id: section.id,
      title: section.zh,
      sentences: sentencesOf(section).map(({ zh }) => zh),
      rows: section.figures.map(rowOf),
      bars: barsOf(section.figures),
      lines: linesOf(section.figures),
      notes: section.figures.map(({ zh, how }) => ({ name: zh, how: how.zh })),
      links: section.figures.map(({ id, zh }) => ({ name: zh, id, path: listPath(data, id) })),
    })),
    portal: data.portal,
  }
}

/** Where the list behind a figure is. */
export function listPath({ span }: Pick<ReportData, 'span'>, id: string): string {
  const asked = new URLSearchParams({
    year: String(span.year),
    ...(span.quarter !== null && { quarter: String(span.quarter) }),
    figure: id,
  })
  return `/desk/supervision/figure?${asked.toString()}`
}

function rowOf(figure: ReportFigure) {
  const { by, percent } = changeOf(figure)
  const sign = by > 0 ? '+' : by < 0 ? '−' : ''
  const change =
    by === 0 ? '0' : `${sign}${printed(Math.abs(by), figure.unit)}${percent === null ? '' : `（${sign}${Math.abs(percent)}%）`}`
  return {
    part: figure.of !== null,
    cells: [
      `${figure.zh}（${units[figure.unit].zh}）`,
      printed(valueOf(figure), figure.unit),
      printed(valueBefore(figure), figure.unit),
      change,
    ],
    /** For the small line beside the row: every period's value. */
    values: [...figure.values],
    printed: figure.values.map((value) => printed(value, figure.unit)),
  }
}

/** Bars of the period's figures that are counted in pieces, the largest first where there are many. */
function barsOf(figures: readonly ReportFigure[]) {
  const counted = figures.filter((figure) => figure.unit !== 'fen' && valueOf(figure) > 0)
  const chosen = counted.length > barsMax ? [...counted].sort((a, b) => valueOf(b) - valueOf(a)).slice(0, barsMax) : counted
  return chosen.length < 2 ? [] : chosen.map((figure) => ({ name: figure.zh, value: valueOf(figure), before: valueBefore(figure) }))
}

/** Lines over the periods, of the first figures of which there was something in two of them. */
function linesOf(figures: readonly ReportFigure[]) {
  const heads = figures.filter(
    (figure) => figure.of === null && figure.unit !== 'fen' && figure.values.filter((value) => value > 0).length > 1,
  )
  return heads.slice(0, linesMax).map(({ zh, values }) => ({ name: zh, values: [...values] }))
}

/** What a file of the report is called. */
export const fileName = (code: string, { span }: Pick<ReportData, 'span'>, format: 'pdf' | 'docx'): string =>
  `${code}-supervision-report-${spanKey(span)}.${format}`
