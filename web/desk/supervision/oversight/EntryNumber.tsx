import { deskPaths } from '../../paths.ts'

/** The number of an entry, as the way to it where the reader may open its matter. */
export function EntryNumber({ matterId, seq }: { readonly matterId: string | null; readonly seq: number }) {
  if (matterId === null) return <span className="tabular">{seq}</span>
  return (
    <a className="link tabular" href={deskPaths.entry(matterId, seq)}>
      {seq}
    </a>
  )
}

/** Numbers of entries as they were typed, such as 3、5, each the way to its entry. */
export function EntryNumbers({ matterId, typed }: { readonly matterId: string | null; readonly typed: string }) {
  const parts = typed.split(/(\d+)/)
  return <>{parts.map((part, at) => (at % 2 === 0 ? part : <EntryNumber key={at} matterId={matterId} seq={Number(part)} />))}</>
}
