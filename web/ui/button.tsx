import type { ReactNode } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useMarks, useWords } from '../words/language.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

type Shared = { kind?: ButtonKind; icon?: IconName; children: ReactNode; wide?: boolean }

function look({ kind = 'plain', wide = false }: { kind?: ButtonKind | undefined; wide?: boolean | undefined }) {
  return `button button-${kind}${wide ? ' button-wide' : ''}`
}

/**
 * `blockedBy` is the reason an act is not offered: the button stays visible and reachable, so that people
 * learn that the act exists. While `busy`, a second press does nothing.
 */
export function Button(
  props: Shared & {
    onPress?: () => void
    submit?: boolean
    busy?: boolean
    blockedBy?: string | undefined
    id?: string
  },
) {
  const words = useWords(commonWords)
  const { aside } = useMarks()
  const { onPress, submit = false, busy = false, blockedBy, icon, children, id } = props
  const inert = busy || blockedBy !== undefined
  return (
    <span className="button-with-reason">
      <button
        type={submit ? 'submit' : 'button'}
        className={look(props)}
        id={id}
        aria-disabled={inert || undefined}
        aria-busy={busy || undefined}
        onClick={(press) => {
          if (inert) press.preventDefault()
          else onPress?.()
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        <span>{busy ? words.busy : children}</span>
        {blockedBy !== undefined && <span className="visually-hidden">{aside(blockedBy)}</span>}
      </button>
      {blockedBy !== undefined && (
        <span className="button-reason" aria-hidden="true">
          {blockedBy}
        </span>
      )}
    </span>
  )
}

/** A button that is only an icon still has a name, shown as a tip and read aloud. */
export function IconButton({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <button type="button" className="icon-button" title={name} aria-label={name} onClick={onPress}>
      <Icon name={icon} />
    </button>
  )
}

/** A plain link. Shells turn clicks on links of their own pages into moves of the router (follow-links.ts). */
export function Link({ href, children, current }: { href: string; children: ReactNode; current?: boolean }) {
  return (
    <a className="link" href={href} aria-current={current === true ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** Goes somewhere, and looks like a button because it is the page's main way on. */
export function ButtonLink({ href, ...props }: Shared & { href: string }) {
  return (
    <a className={look(props)} href={href}>
      {props.icon !== undefined && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  )
}
