import type { EntryView, MatterView } from '../../../contract/matter.ts'
import { entryReceipt } from '../../../contract/record.ts'
import { requestOf } from '../../request.ts'
import { deskPaths, entryAnchor } from '../paths.ts'
import { Time } from '../../ui/due-time.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { recordWords } from '../../words/record/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { useNamedEntry } from './named-entry.ts'

/**
 * 流转记录: what was done, by whom, in sentences, newest last, each with its hash, which is the way to its receipt. The entry that the
 * address names is marked and has the focus.
 */
export function Record({ matter }: { matter: MatterView }) {
  const words = useWords(deskWords).record
  const states = matter.entries.map((entry) => entry.state)
  const named = useNamedEntry(matter.entries)
  return (
    <section className="stack-tight">
      <h2>{words.title}</h2>
      <ol className="record">
        {matter.entries.map((entry, at) => (
          <Entry
            key={entry.seq}
            entry={entry}
            named={entry.seq === named}
            receipt={requestOf(entryReceipt, { matterId: matter.id, seq: entry.seq }).url}
            moved={at === 0 || states[at - 1]?.zh !== entry.state.zh}
          />
        ))}
      </ol>
    </section>
  )
}

type EntryProps = { entry: EntryView; named: boolean; receipt: string; moved: boolean }

function Entry({ entry, named, receipt, moved }: EntryProps) {
  const words = useWords(deskWords).record
  const sealed = useWords(recordWords)
  const say = useSay()
  const { aside } = useMarks()
  const who = [entry.post && say(entry.post), entry.who].filter(Boolean).join(' ')
  const basis = dutyItemOf(entry)
  return (
    <li id={entryAnchor(entry.seq)} tabIndex={-1} aria-current={named || undefined}>
      <Time at={entry.at} form="exact" />
      <div>
        <p>
          {words.did(who, say(entry.name))}
          {entry.unit !== null && <span className="quiet">{aside(say(entry.unit))}</span>}
          {moved && <span className="quiet">{words.became(say(entry.state))}</span>}
        </p>
        {entry.filled.length > 0 && (
          <p className="record-filled">
            {entry.filled.map((one) => (
              <span key={one.field}>
                {one.matterId === null ? (
                  words.filled(say(one.name), say(one.text))
                ) : (
                  <>
                    {words.filled(say(one.name), '')}
                    <a className="link" href={deskPaths.matter(one.matterId)}>
                      {say(one.text)}
                    </a>
                  </>
                )}
              </span>
            ))}
          </p>
        )}
        {basis !== undefined && <p className="quiet">{words.byDuty(basis)}</p>}
        {entry.photos.length > 0 && <p className="quiet">{words.photos(entry.photos.length)}</p>}
        {entry.files.length > 0 && <p className="quiet">{words.files(entry.files.map(({ name }) => name).join('、'))}</p>}
      </div>
      <a className="quiet" href={receipt} title={entry.hash} aria-label={sealed.entry(entry.hash.slice(0, 8))}>
        <code>{entry.hash.slice(0, 8)}</code>
      </a>
    </li>
  )
}

/** The duty item that named the unit, as the entry keeps it. */
function dutyItemOf({ facts }: EntryView): string | undefined {
  const { responsible } = facts
  if (typeof responsible !== 'object' || responsible === null || !('reason' in responsible)) return undefined
  return typeof responsible.reason === 'string' ? responsible.reason : undefined
}
