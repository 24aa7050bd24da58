import { useEffect, useRef, type ReactNode } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { Icon, type IconName } from './icon.tsx'

/** The tones a fact can have. Colour never stands alone: each has an icon, and the word beside it. */
export type Tone = 'plain' | 'accent' | 'lapsed' | 'soon' | 'done'

const toneIcons: Record<Tone, IconName> = {
  plain: 'dot',
  accent: 'info',
  lapsed: 'stop',
  soon: 'clock',
  done: 'check',
}

/** A state in one word. */
export function StatusWord({ tone, icon, children }: { tone: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`status tone-${tone}`}>
      <Icon name={icon ?? toneIcons[tone]} />
      <span>{children}</span>
    </span>
  )
}

/** A quiet mark on a thing: its kind, its source. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`tag tone-${tone}`}>{children}</span>
}

type NoticeKind = 'info' | 'done' | 'soon' | 'lapsed'

/** Says what happened and what to do next. `live` when it appears after something a person did. */
export function Notice(props: { kind: NoticeKind; title?: string; children?: ReactNode; live?: boolean }) {
  const words = useWords(commonWords).notice
  const tone: Tone = props.kind === 'info' ? 'accent' : props.kind
  const role = props.kind === 'lapsed' ? 'alert' : 'status'
  return (
    <div className={`notice tone-${tone}`} role={props.live === true ? role : undefined}>
      <Icon name={toneIcons[tone]} />
      <div>
        <p className="notice-title">{props.title ?? words[props.kind]}</p>
        {props.children}
      </div>
    </div>
  )
}

export type FieldError = { id: string; text: string }

/**
 * Everything wrong with a form, at its top. It takes focus at each attempt to send the form, and its lines
 * move focus to the fields.
 */
export function ErrorSummary({ errors, attempt }: { errors: readonly FieldError[]; attempt: number }) {
  const words = useWords(commonWords).errors
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempt > 0) box.current?.focus()
  }, [attempt])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.title(errors.length)}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(press) => {
                press.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Stands where something is being loaded. It appears after 300 ms, so that quick answers do not flicker. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const words = useWords(commonWords)
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton-line" />
      ))}
    </div>
  )
}

/** Nothing here: what would be here, and what to do. */
export function Empty({ title, children, way }: { title: string; children?: ReactNode; way?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="quiet">{children}</div>}
      {way}
    </div>
  )
}
