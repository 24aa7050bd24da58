import type { SubjectRef } from '../../domain/catalogue/subject.ts'

/** What a case keeps of its subtype: `<scheme>:<kind>:<code>`, for example `GBT47678.5-2026:incident:06010`. */
export function writeSubjectRef({ scheme, kind, code }: SubjectRef): string {
  return `${scheme}:${kind}:${code}`
}

export function readSubjectRef(text: string): SubjectRef | undefined {
  const at = text.lastIndexOf(':')
  const before = text.lastIndexOf(':', at - 1)
  const kind = text.slice(before + 1, at)
  if (before <= 0 || (kind !== 'asset' && kind !== 'incident')) return undefined
  return { scheme: text.slice(0, before), kind, code: text.slice(at + 1) }
}

/** What a case keeps of its filing condition: the catalogue's version and the number, `<catalogue>/<version>/<n>`. */
export function writeConditionRef(version: { catalogue: string; version: number }, n: number): string {
  return `${version.catalogue}/${version.version}/${n}`
}

/** A number alone names a condition of the catalogue in force. */
export function readConditionRef(text: string): { catalogue?: string; version?: number; n: number } | undefined {
  const match = /^(?:(.+)\/(\d+)\/)?(\d{1,3})$/.exec(text)
  if (!match) return undefined
  const [, catalogue, version, n] = match
  return { n: Number(n), ...(catalogue !== undefined && { catalogue, version: Number(version) }) }
}
