import { useQuery } from '@tanstack/react-query'
import { headsFile, listHeads, listKeys } from '../../../contract/record.ts'
import type { PublishedHead, SignedKey } from '../../../domain/record/record.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Notice, Skeleton } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { recordWords } from '../../words/record/words.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { CheckReceipt } from './CheckReceipt.tsx'
import './record.css'

const shownHeads = 7

/** 公开存证: what it is, a receipt checked on this device, the latest heads and the keys that sign them. */
export function RecordPage() {
  const words = useWords(recordWords)
  const region = useRegion()
  const { data: found } = useQuery(query(listHeads, { region: region.code, limit: shownHeads }))
  const { data: keys } = useQuery(query(listKeys, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack step-page">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p className="quiet">{words.how}</p>
      <CheckReceipt />
      <section className="stack" aria-labelledby="heads">
        <h2 id="heads">{words.heads.title}</h2>
        {found === undefined ? (
          <Skeleton lines={6} />
        ) : found.total === 0 ? (
          <Notice kind="info" title={words.heads.none} />
        ) : (
          <Heads heads={found.heads} total={found.total} />
        )}
      </section>
      {keys !== undefined && keys.keys.length > 0 && (
        <section className="stack" aria-labelledby="keys">
          <h2 id="keys">{words.keys.title}</h2>
          <ul className="record">
            {keys.keys.map((key) => (
              <Key key={key.keyId} statement={key} />
            ))}
          </ul>
        </section>
      )}
      <nav className="row" aria-label={words.files}>
        <Link href={requestOf(headsFile, { region: region.code }).url}>{words.all}</Link>
      </nav>
    </div>
  )
}

function Heads({ heads, total }: { heads: readonly PublishedHead[]; total: number }) {
  const words = useWords(recordWords).heads
  return (
    <>
      <p className="quiet">{words.count(heads.length, total)}</p>
      <ol className="record">
        {heads.map(({ number, size, root, upTo, keyId }) => (
          <li key={number} className="entry">
            <p className="entry-head">
              <strong>{words.number(number)}</strong>
              <span>{words.size(size)}</span>
              <span className="quiet">
                {words.upTo} <Time at={upTo} form="exact" />
              </span>
            </p>
            <p>
              <span className="quiet">{words.root}</span> <code className="seal">{root}</code>
            </p>
            <p className="quiet">
              {words.key} <code className="seal">{keyId}</code>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Key({ statement: { keyId, publicKey, at, fromHead, how, reason } }: { statement: SignedKey }) {
  const words = useWords(recordWords).keys
  return (
    <li className="entry">
      <p className="entry-head">
        <strong>{words[how]}</strong>
        <span>{words.from(fromHead)}</span>
        <span className="quiet">
          <Time at={at} form="exact" />
        </span>
      </p>
      {reason !== null && <p className="own-words">{words.reason(reason)}</p>}
      <p>
        <code className="seal">{publicKey}</code>
      </p>
      <p className="quiet">
        <code className="seal">{keyId}</code>
      </p>
    </li>
  )
}
