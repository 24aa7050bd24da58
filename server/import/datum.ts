import gcoord from 'gcoord'

/** Datums a file's coordinates may be in. WGS 84 and CGCS2000 agree to a few centimetres. */
export const datums = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const
export type Datum = (typeof datums)[number]

const shifted = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const

/** A point of the file as the database keeps it: CGCS2000, degrees. */
export function toCgcs2000(x: number, y: number, datum: Datum): { x: number; y: number } {
  if (datum === 'WGS-84' || datum === 'CGCS2000') return { x, y }
  const [east, north] = gcoord.transform<[number, number]>([x, y], shifted[datum], gcoord.WGS84)
  return { x: east, y: north }
}
