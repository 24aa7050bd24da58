import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse'
import { fill } from '../../contract/refusals/sentences.ts'
import { gridRefusals } from '../../contract/refusals/grid.ts'
import type { Feature } from '../../domain/grid/area.ts'
import { compareCodes } from '../../domain/grid/codes.ts'
import { readLayer, type RowRefusal } from '../../domain/grid/geojson.ts'
import { buildLocator, type Locator } from '../../domain/grid/locate.ts'

export const locateHelp = `gezhi locate --layer FILE.geojson --id PROP --points FILE.csv --x COL --y COL

Says for each row of a CSV file which feature of a layer holds its point, one line for each row, in order:
the feature's id, "outside" where none holds it, or an empty line where the row has no point.

  --layer FILE  GeoJSON with Polygons or MultiPolygons in longitude and latitude
  --id PROP     the property that names a feature (text or whole number)
  --points FILE CSV with a header row
  --x COL       the column with the longitude
  --y COL       the column with the latitude

A row has no point where x or y is blank, missing or not a decimal number; 0,0 is a point. A point on a border is
inside; where several features share it, the lowest id has it: as numbers when every id of the layer is a whole
number, else as text. Ends with 2 and a sentence when a file, property or column is missing or cannot be read.
`

/** What the command reads and writes besides its files. */
export type CommandIo = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream }

/** What the person who typed the command has to put right; its message is shown as it is. */
class Mistake extends Error {}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** Lines are written in pieces of about this many characters. */
const pieceLength = 65_536

/** `gezhi locate`. Answers with the exit code: 0, or 2 when something the command was given is missing or wrong. */
export async function locateCommand(args: readonly string[], io: CommandIo): Promise<number> {
  try {
    const options = readOptions(args)
    if (options === 'help') {
      io.stdout.write(locateHelp)
      return 0
    }
    const locator = await readLocator(options.layer, options.id)
    await answerRows(options, locator, io.stdout)
    return 0
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    io.stderr.write(`gezhi locate: ${error.message}\n`)
    return 2
  }
}

type Options = { layer: string; id: string; points: string; x: string; y: string }

function readOptions(args: readonly string[]): Options | 'help' {
  const text = { type: 'string' } as const
  const flags = {
    layer: text,
    id: text,
    points: text,
    x: text,
    y: text,
    help: { type: 'boolean', short: 'h' },
  } as const
  let values
  try {
    ;({ values } = parseArgs({ args: [...args], options: flags }))
  } catch (error) {
    throw new Mistake(`${messageOf(error)}\n\n${locateHelp}`)
  }
  if (values.help === true) return 'help'
  const { layer, id, points, x, y } = values
  if (!layer || !id || !points || !x || !y) {
    const missing = (['layer', 'id', 'points', 'x', 'y'] as const).filter((name) => !values[name])
    throw new Mistake(`give ${missing.map((name) => `--${name}`).join(', ')}\n\n${locateHelp}`)
  }
  return { layer, id, points, x, y }
}

async function readLocator(path: string, id: string): Promise<Locator> {
  await mustBeFile(path)
  let json: unknown
  try {
    json = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Mistake(`${path} is not JSON: ${messageOf(error)}`)
  }
  const { features, refusals } = readLayer(json, { id, numericIds: true, skipShapeless: true })
  const [refused] = refusals
  if (refused) throw new Mistake(`${path}: ${sentenceOf(refused)}`)
  return buildLocator(features, orderOf(features))
}

/** Ids of a layer are compared as numbers when all are whole numbers, so that 9 comes before 10; else as text. */
function orderOf(features: readonly Feature[]): (a: string, b: string) => number {
  const numbers = features.every(({ code }) => /^-?\d{1,15}$/.test(code))
  return numbers ? (a, b) => Number(a) - Number(b) || compareCodes(a, b) : compareCodes
}

function sentenceOf({ row, refusal }: RowRefusal): string {
  const sentences: Readonly<Record<string, { en: string }>> = gridRefusals
  const sentence = sentences[refusal.code]?.en ?? refusal.code
  return `${row > 0 ? `feature ${row}: ` : ''}${fill(sentence, refusal.params)}`
}

async function answerRows({ points, x, y }: Options, locator: Locator, stdout: NodeJS.WritableStream): Promise<void> {
  await mustBeFile(points)
  const source = createReadStream(points)
  const rows = parse({ bom: true, relax_column_count: true, skip_empty_lines: true })
  source.on('error', (error) => rows.destroy(error)).pipe(rows)
  try {
    await writeAnswers(rows, { x, y }, points, locator, stdout)
  } catch (error) {
    if (isCsvError(error)) throw new Mistake(`${points} is not CSV: ${messageOf(error)}`)
    throw error
  } finally {
    source.destroy()
  }
}

async function writeAnswers(
  rows: AsyncIterable<string[]>,
  columns: { x: string; y: string },
  path: string,
  locator: Locator,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  let places: { x: number; y: number } | undefined
  let piece = ''
  for await (const row of rows) {
    if (!places) {
      places = { x: columnOf(row, columns.x, path), y: columnOf(row, columns.y, path) }
      continue
    }
    piece += `${answerOf(locator, row[places.x], row[places.y])}\n`
    if (piece.length < pieceLength) continue
    if (!stdout.write(piece)) await once(stdout, 'drain')
    piece = ''
  }
  if (!places) throw new Mistake(`${path} is empty: it needs a header row`)
  if (piece !== '') stdout.write(piece)
}

function answerOf(locator: Locator, xText: string | undefined, yText: string | undefined): string {
  const x = numberOf(xText)
  const y = numberOf(yText)
  return x === undefined || y === undefined ? '' : (locator.locate(x, y) ?? 'outside')
}

function numberOf(text: string | undefined): number | undefined {
  const trimmed = text?.trim() ?? ''
  const value = decimal.test(trimmed) ? Number(trimmed) : NaN
  return Number.isFinite(value) ? value : undefined
}

function columnOf(header: readonly string[], name: string, path: string): number {
  const place = header.findIndex((column) => column.trim() === name.trim())
  if (place < 0) throw new Mistake(`${path} has no column “${name}”; it has: ${header.join(', ')}`)
  return place
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Mistake(`cannot read ${path}: ${messageOf(error)}`)
  })
  if (!found.isFile()) throw new Mistake(`${path} is not a file`)
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const isCsvError = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('CSV_')
