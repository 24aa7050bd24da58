import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fileURLToPath } from 'node:url'
import { dateText } from '../../domain/documents/amounts.ts'
import { checkLines, checkLink, type Block, type WritDocument } from '../../domain/documents/writ.ts'
import type { Drawn } from './drawn.ts'
import { fontFiles, printable } from './glyphs.ts'
import { squareOf } from './square.ts'

const templates = fileURLToPath(new URL('templates', import.meta.url))

/** After so many papers what was set before and not used since is forgotten, or memory would grow with every paper. */
const papersBetweenClearings = 50

let kept: NodeCompiler | undefined
let papers = 0

/** The compiler of this thread: made at the first paper (0.2 s, 150 MB) and kept warm. It keeps some 0.1 MB of every paper. */
function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: [...fontFiles] }],
  })
  return kept
}

/** Bytes that a template reads under a name of its own, such as a photo. */
export type Picture = { readonly name: string; readonly bytes: Buffer }

/**
 * Sets a template of server/documents/templates with data that it reads from `sys.inputs.data`, as PDF/A-2u (for
 * archives: fonts inside, every character readable). `at` is the file's date; the same data make the same bytes.
 */
export function setInType(template: string, data: unknown, at: Date, pictures: readonly Picture[] = []): Buffer {
  const press = compiler()
  for (const { name, bytes } of pictures) press.mapShadow(`${templates}/${name}`, bytes)
  try {
    return press.pdf(
      { mainFilePath: `${templates}/${template}`, inputs: { data: JSON.stringify(data, printed) } },
      { pdfStandard: 'a-2u', creationTimestamp: Math.floor(at.getTime() / 1000) },
    )
  } finally {
    for (const { name } of pictures) press.unmapShadow(`${templates}/${name}`)
    papers += 1
    if (papers % papersBetweenClearings === 0) press.evictCache(1)
  }
}

/** The same as one picture (SVG), for what has no vectors of its own. */
export function drawInType(template: string, data: unknown): string {
  const press = compiler()
  return press.svg({ mainFilePath: `${templates}/${template}`, inputs: { data: JSON.stringify(data, printed) } })
}

/** One writ as PDF. Characters that cannot be printed show as 〓; issueWrit refuses them before. */
export function writPdf(document: WritDocument, at: Date, drawn: Drawn = none): Buffer {
  return setInType('single.typ', onPaper(document, drawn), at, [...drawn.values()])
}

const none: Drawn = new Map()

/** The writ in the words of the template: dates written out, and every place of a signature with its date to fill in. */
export function onPaper(document: WritDocument, drawn: Drawn = none) {
  const { closing, check } = document
  const link = checkLink(document)
  return {
    ...document,
    check: check && { lines: checkLines(document), square: link === null ? null : squareOf(link) },
    blocks: document.blocks.map((block) => blockOnPaper(block, drawn)),
    closing: closing && { organ: closing.organ, date: dateText(closing.date), stamp: closing.stamp, note: closing.stampNote },
  }
}

const blankDate = '　　年　　月　　日'

function blockOnPaper(block: Block, drawn: Drawn) {
  if (block.kind === 'opinion') return { ...block, on: block.on === null ? blankDate : dateText(block.on) }
  if (block.kind === 'signatures') {
    const lines = block.lines.map((line) => {
      const picture = line.drawn === undefined ? undefined : drawn.get(line.drawn)
      return { label: line.label, name: line.name, picture: picture?.name ?? null, date: blankDate }
    })
    return { ...block, lines }
  }
  return block
}

function printed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value
}
