import { readFile } from 'node:fs/promises'
import { publicReviews } from '../../contract/supervision-review.ts'
import { instantAt, parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { populationText, readPopulation } from '../../domain/supervision/file-review/draw.ts'
import { redraw, type Difference } from '../../domain/supervision/file-review/redraw.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { sha256 } from '../enforcement/random/make.ts'
import type { Context, Given } from './command.ts'
import { readHeads, readJson } from './receipt.ts'

/** Exit status of a round that is not drawn yet, as of a receipt that is not sealed yet. */
const waitingStatus = 3

/** 北京时间: the announced day begins at its midnight. */
const offsetMinutes = 480

const differences: Readonly<Record<Difference, { readonly zh: string; readonly en: string }>> = {
  list: { zh: '名单的散列与公布的不同', en: 'the list does not have the published hash' },
  head: { zh: '树根与另存的树根文件不同', en: 'the head is not that of the file of heads' },
  headDay: { zh: '树根不是公告之日的第一个', en: 'the head is not the first of the announced day' },
  seed: { zh: '种子不是由树根和名单算出的', en: 'the seed does not follow from head and list' },
  files: { zh: '重新抽取的案卷与公布的不同', en: 'other files are drawn than are published' },
}

/**
 * Draws a round of file review again from the list and the rounds that the portal publishes, without a database. Ends with 0 where it
 * agrees, 1 where it does not, 2 where a file cannot be read, 3 where the round is not drawn yet.
 */
export async function runReviewDraw({ positionals, values }: Given, { print }: Context): Promise<void> {
  const [listPath = '', roundsPath = ''] = positionals
  const list = await readFile(listPath, 'utf8').catch(() => {
    throw new OperatorRefusal({ zh: `读不到文件 ${listPath}。`, en: `Cannot read ${listPath}.` }, { status: 2 })
  })
  const files = readPopulation(list)
  if (!files) throw new OperatorRefusal({ zh: `${listPath} 不是评查名单。`, en: `${listPath} is no list of a file review.` }, { status: 2 })
  const { rounds } = await readJson(roundsPath, publicReviews.output)
  const heads = typeof values.heads === 'string' ? (await readHeads(values.heads)).heads : null
  const listHash = sha256(populationText(files))
  const asked = typeof values.round === 'string' ? values.round : undefined
  const meant = rounds.filter((round) => (asked === undefined ? round.listHash === listHash : round.number === asked))
  if (meant.length === 0)
    throw new OperatorRefusal({
      zh: `公布的批次中没有${asked === undefined ? `名单散列为 ${listHash} 的` : ` ${asked}`}。`,
      en: `No published round ${asked === undefined ? `has a list of the hash ${listHash}` : `is ${asked}`}.`,
    })
  for (const round of meant) {
    const begins = instantAt(must(parseCivilDate(round.seedOn)), '00:00', offsetMinutes)
    const redrawn = redraw(round, list, { heads, begins }, sha256)
    if (redrawn.verdict === 'waiting')
      throw new OperatorRefusal({ zh: `${round.number}：尚未抽取。`, en: `${round.number}: not drawn yet.` }, { status: waitingStatus })
    if (redrawn.verdict === 'differs') {
      const { zh, en } = differences[redrawn.what]
      throw new OperatorRefusal({ zh: `${round.number}：不符，${zh}。`, en: `${round.number}: does not agree, ${en}.` })
    }
    for (const number of redrawn.files) print(number)
    print(`${round.number}：属实，抽中 ${redrawn.files.length} 卷 agrees, files drawn: ${redrawn.files.length}`)
  }
}
