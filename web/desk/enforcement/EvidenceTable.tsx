import type { ProceedingView } from '../../../contract/enforcement.ts'
import { Tag } from '../../ui/messages.tsx'
import { deviceWords } from '../../words/devices/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { Original } from './Original.tsx'

const photoUrl = (sha256: string, size: 'thumb' | 'view') => `/api/photos/${sha256}/${size}`

type Piece = ProceedingView['evidence'][number]

/** 证据目录: number, kind, name, source, day, place and takers of each piece, with its photos, files and custody. */
export function EvidenceTable({ evidence }: { evidence: ProceedingView['evidence'] }) {
  const words = useWords(enforcementWords).panel
  if (evidence.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>{words.evidence(evidence.length)}</h2>
      <ol className="evidence-list">
        {evidence.map((one) => (
          <li key={one.n}>
            <PieceHead piece={one} />
            <Device piece={one} />
            <Apart piece={one} />
            {one.record !== null && (
              <details>
                <summary>{words.record}</summary>
                <p className="pre-line">{one.record}</p>
              </details>
            )}
            <Photos piece={one} />
            {one.files.map((file) => (
              <Original key={file.sha256} matterId={one.filesAt} file={file} />
            ))}
            <Custody piece={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One that was excluded is crossed out, with the reason beside it in words. */
function PieceHead({ piece }: { piece: Piece }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  const { n, kindName, name, from, takenOn, takers, takenPlace, excluded, gatheredDuring } = piece
  const facts = [
    from,
    takenOn,
    ...(takenPlace === null ? [] : [words.place(takenPlace)]),
    ...(takers.length > 0 ? [words.takers(takers.join('、'))] : []),
  ]
  const title = `${n}. ${say(kindName)} ${name}`
  return (
    <>
      <p>
        <strong>{excluded === null ? title : <s>{title}</s>}</strong>{' '}
        <span className="quiet">{facts.filter((text) => text !== '').join(' · ')}</span>
      </p>
      {gatheredDuring !== null && (
        <p>
          <Tag tone="soon">{say(gatheredDuring)}</Tag>
        </p>
      )}
      {excluded !== null && (
        <p>
          <Tag tone="lapsed">{words.excluded(say(excluded.ground), excluded.on)}</Tag> {excluded.reason}
        </p>
      )}
    </>
  )
}

/** The surveillance device that recorded it, and whether an officer has audited the record. */
function Device({ piece: { device, audit, excluded } }: { piece: Piece }) {
  const words = useWords(deviceWords).evidence
  const say = useSay()
  const { and } = useMarks()
  if (device === null) return null
  return (
    <p>
      <span className="quiet">{words.device(device.number, device.place)}</span>{' '}
      {audit === null ? (
        excluded === null && <Tag tone="soon">{words.notAudited}</Tag>
      ) : (
        <>
          <Tag tone={audit.passed ? 'done' : 'lapsed'}>
            {audit.passed ? words.passed(audit.by, audit.on) : words.failed(audit.by, audit.on)}
          </Tag>{' '}
          {audit.met.map(say).join(and)} {audit.opinion}
        </>
      )}
    </p>
  )
}

/** What a device tells otherwise than was typed. */
function Apart({ piece: { apart } }: { piece: Piece }) {
  const words = useWords(enforcementWords).panel
  if (apart.length === 0) return null
  return (
    <ul className="plain-list">
      {apart.flatMap(({ name, hours, metres }) => [
        ...(hours === null
          ? []
          : [
              <li className="tone-lapsed" key={`${name} hours`}>
                {words.apartHours(name, hours)}
              </li>,
            ]),
        ...(metres === null
          ? []
          : [
              <li className="tone-lapsed" key={`${name} metres`}>
                {words.apartMetres(name, metres)}
              </li>,
            ]),
      ])}
    </ul>
  )
}

function Photos({ piece: { n, photos } }: { piece: Piece }) {
  const words = useWords(enforcementWords).panel
  if (photos.length === 0) return null
  return (
    <p className="row">
      {photos.map((sha256, at) => (
        <a key={sha256} href={photoUrl(sha256, 'view')} target="_blank" rel="noreferrer">
          <img className="evidence-thumb" src={photoUrl(sha256, 'thumb')} alt={words.photo(n, at + 1)} loading="lazy" />
        </a>
      ))}
    </p>
  )
}

/** 保管链: who had it, from the taking on, and who has it now. */
function Custody({ piece: { kept, holder, custody, takenOn, takers } }: { piece: Piece }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  if (!kept) return null
  return (
    <div className="custody">
      <h3>{words.custody}</h3>
      <ol>
        <li>
          {words.taken} {takenOn} {takers.join('、')}
        </li>
        {custody.map((move, at) => (
          <li key={at}>
            {say(move.step)} {move.on} {[move.giver, [move.receiver, move.to].filter(Boolean).join(' · ')].filter(Boolean).join(' → ')}
            <span className="quiet"> {move.reason}</span>
          </li>
        ))}
      </ol>
      <p>{holder === null ? words.heldByNobody : words.heldBy(holder.name)}</p>
    </div>
  )
}
