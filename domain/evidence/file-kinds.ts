import type { Words } from '../kernel/words.ts'

/** 证据文件: a file that is no picture. What it is, is told by its bytes; its name is only what its sender called it. */
type Row = Words & {
  readonly media: string
  /** The ending under which it is saved; the name that was given is not believed. */
  readonly extension: string
  /** What it is to the whole-process record (全过程记录). */
  readonly is: 'document' | 'audio' | 'video'
  /** Whether a page may show it: recordings and PDF. Everything else is only ever saved. */
  readonly shown: boolean
}

const office = 'application/vnd.openxmlformats-officedocument'

// prettier-ignore
export const fileKinds = {
  pdf:  { zh: 'PDF 文件', en: 'PDF', media: 'application/pdf', extension: 'pdf', is: 'document', shown: true },
  mp3:  { zh: '录音（MP3）', en: 'Audio (MP3)', media: 'audio/mpeg', extension: 'mp3', is: 'audio', shown: true },
  m4a:  { zh: '录音（M4A）', en: 'Audio (M4A)', media: 'audio/mp4', extension: 'm4a', is: 'audio', shown: true },
  wav:  { zh: '录音（WAV）', en: 'Audio (WAV)', media: 'audio/wav', extension: 'wav', is: 'audio', shown: true },
  amr:  { zh: '录音（AMR）', en: 'Audio (AMR)', media: 'audio/amr', extension: 'amr', is: 'audio', shown: true },
  mp4:  { zh: '录像（MP4）', en: 'Video (MP4)', media: 'video/mp4', extension: 'mp4', is: 'video', shown: true },
  mov:  { zh: '录像（MOV）', en: 'Video (MOV)', media: 'video/quicktime', extension: 'mov', is: 'video', shown: true },
  webm: { zh: '录像（WebM）', en: 'Video (WebM)', media: 'video/webm', extension: 'webm', is: 'video', shown: true },
  text: { zh: '文本、表格（TXT、CSV）', en: 'Text or CSV', media: 'text/plain', extension: 'txt', is: 'document', shown: false },
  docx: { zh: 'Word 文件', en: 'Word document', media: `${office}.wordprocessingml.document`, extension: 'docx', is: 'document', shown: false },
  xlsx: { zh: 'Excel 文件', en: 'Excel workbook', media: `${office}.spreadsheetml.sheet`, extension: 'xlsx', is: 'document', shown: false },
} as const satisfies Record<string, Row>
export type FileKind = keyof typeof fileKinds

/** The kind of a media type that was kept, or undefined (a picture). */
export function kindOfMedia(media: string): FileKind | undefined {
  return (Object.keys(fileKinds) as FileKind[]).find((kind) => fileKinds[kind].media === media)
}

/** Whether it is sound or film: what 全程音像记录 asks for (国办发〔2018〕118号（八）). */
export function isRecording(media: string): boolean {
  const kind = kindOfMedia(media)
  return kind !== undefined && fileKinds[kind].is !== 'document'
}

/** A file as an act names it: by the hash of its bytes, and as its sender called it. */
export type NamedFile = { readonly sha256: string; readonly name: string }

/** Most files of one act, and the longest name, in characters. */
export const filesMax = 20
export const fileNameMax = 120

/** How large one file may be where the district has not set it, in megabytes. */
export const fileMegabytesUsual = 500

/** The files that an act's input names in one field. */
export function filesIn(value: unknown): readonly NamedFile[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isNamedFile) : []
}

function isNamedFile(value: unknown): value is NamedFile {
  return typeof value === 'object' && value !== null && 'sha256' in value && 'name' in value
}

/** The name under which a file is saved: as it was called, with the ending that its bytes give. A text keeps `.csv`. */
export function savedName(name: string, kind: FileKind): string {
  const bare = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
    .trim()
  const ending = kind === 'text' && /\.csv$/i.test(name) ? 'csv' : fileKinds[kind].extension
  return `${bare === '' ? 'file' : bare}.${ending}`
}
