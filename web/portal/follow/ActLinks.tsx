import { ButtonLink } from '../../ui/button.tsx'

type Props<Act extends string> = {
  readonly acts: readonly Act[]
  /** Those that stand out. */
  readonly primary: readonly Act[]
  readonly words: Readonly<Record<Act, string>>
  readonly pathOf: (act: Act) => string
}

/** What can be done now, each on a page of its own; nothing where there is nothing. */
export function ActLinks<Act extends string>({ acts, primary, words, pathOf }: Props<Act>) {
  if (acts.length === 0) return null
  return (
    <div className="row no-print">
      {acts.map((act) => (
        <ButtonLink key={act} kind={primary.includes(act) ? 'primary' : 'plain'} href={pathOf(act)}>
          {words[act]}
        </ButtonLink>
      ))}
    </div>
  )
}
