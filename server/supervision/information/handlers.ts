import {
  enterLetter,
  enterReceived,
  readInformation,
  readInformationYear,
  readRequester,
} from '../../../contract/supervision-information.ts'
import { publicInformationReportCsv, publicInformationReports } from '../../../contract/portal-information.ts'
import { yearOf } from '../../../domain/clock/civil-date.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { reaches } from '../../../domain/people/reach.ts'
import { reportGroups, type ReportGroup } from '../../../domain/supervision/information/answers.ts'
import { reportDue, type CountedRequest } from '../../../domain/supervision/information/report.ts'
import { regionOr404, served, type Served } from '../../http/serve.ts'
import { findMatter } from '../../matter/load.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { findReadable } from '../../matter/readable.ts'
import { csvOf } from '../../registers/files.ts'
import { enter, readVoiceOf } from '../entering.ts'
import { yearFigures } from './figures.ts'
import { findReport, publishedReports } from './store.ts'
import { informationView } from './view.ts'

const beside: readonly string[] = ['informationRequest', 'informationOpinion', 'mediation']
const counted = (all: readonly CountedRequest[]) => all.map(({ id, number, receivedOn, endedOn }) => ({ id, number, receivedOn, endedOn }))
const groupWords = (group: ReportGroup) => ({ ...reportGroups[group] })

export const informationHandlers: readonly Served[] = [
  served(readInformation, async ({ db, session }, { matterId }) => {
    const { region, acting } = session
    const here = await findReadable({ db, session }, matterId)
    if (!here || !beside.includes(here.matter.procedure)) return refuse('matter.notFound')
    return done(await informationView(db, region, acting.reader, here))
  }),
  served(enterLetter, (context, asked) => enter(context, 'informationRequest', asked, 'lodge')),
  served(enterReceived, (context, asked) => enter(context, 'informationRequest', asked, 'enter')),
  served(readRequester, (context, asked) => readVoiceOf(context, 'informationRequest', 'readRequester', asked)),

  served(readInformationYear, async ({ db, session, now }, { year: asked }) => {
    const { region, acting } = session
    const today = region.today(now())
    const lastYear = yearOf(today) - 1
    const year = asked ?? lastYear
    const { information } = region.settings.supervision
    const office = { region: region.code, cell: null, unit: information, assignee: null }
    const [figures, kept] = await Promise.all([yearFigures(db, region, year), findReport(db, region.code, year)])
    const matter = kept && (await findMatter(db, region.code, kept.matter_id))?.matter
    const state = matter && procedureOf(matter.procedure, matter.version).states[matter.state]
    return done({
      year,
      lastYear,
      mayEnter: information !== null && reaches(acting.reader, 'informationRequest.enter', office),
      overdue: !kept?.published_on && reportDue(year) < today,
      due: reportDue(year),
      report: kept && state ? { id: kept.matter_id, stateName: { zh: state.zh, en: state.en }, publishedOn: kept.published_on } : null,
      received: counted(figures.received),
      takenOver: counted(figures.takenOver),
      ended: counted(figures.ended),
      carriedOn: counted(figures.carriedOn),
      lines: figures.lines.map(({ key, group, zh, en, requests }) => ({
        key,
        group: groupWords(group),
        name: { zh, en },
        requests: counted(requests),
      })),
      documents: figures.documents,
      decisions: figures.decisions,
      reconsiderations: figures.reconsiderations,
    })
  }),

  served(publicInformationReports, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    return done({ reports: await publishedReports(context.db, code), asOf: context.now().toISOString() })
  }),

  served(publicInformationReportCsv, async (context, { region: code, year }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const report = (await publishedReports(context.db, code)).find((one) => one.year === year)
    if (!report) return refuse('register.notFound')
    const { language } = context
    const zh = language === 'zh'
    const rows = [
      ['', zh ? '本年新收申请' : 'Received', report.received],
      ['', zh ? '上年结转' : 'Taken over', report.takenOver],
      ...report.lines.map(({ group, name, n }) => [group[language], name[language], n]),
      ['', zh ? '本年办结' : 'Ended', report.ended],
      ['', zh ? '结转下年' : 'Carried on', report.carriedOn],
      ['', zh ? '制发规范性文件' : 'Normative documents', report.documents],
      ['', zh ? '公开处罚决定' : 'Penalty decisions published', report.decisions],
      ['', zh ? '被申请行政复议' : 'Reconsiderations', report.reconsiderations],
    ].map((cells) => cells.map(String))
    const headings = zh ? ['类别', '项目', '件数'] : ['Heading', 'Item', 'Count']
    return done(
      context.reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${code}-information-${year}.csv"`)
        .header('cache-control', 'public, max-age=60')
        .send(csvOf({ headings, rows })),
    )
  }),
]
