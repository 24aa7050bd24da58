import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { readItem, type ItemView } from '../../../contract/registers/items.ts'
import { hearingHints, itemFields, itemKinds, measures } from '../../../domain/enforcement/item.ts'
import { rangeText } from '../../../domain/enforcement/item-note.ts'
import { query, Refused } from '../../queries.ts'
import { Notice, Skeleton } from '../../ui/messages.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { overlayGround } from './overlay.ts'

/** One enforcement item: its articles, what they offer, and the ranges in yuan. */
export function ItemDrawer({ code, day, onClose }: { code: string; day?: string; onClose: () => void }) {
  const { data, error } = useQuery(query(readItem, { code, ...(day !== undefined && { day }) }))
  return (
    <Drawer open size="large" title={code} onClose={onClose} getContainer={overlayGround}>
      {error instanceof Refused ? (
        <Notice kind="lapsed" live title={error.refusal.sentence} />
      ) : data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Item item={data} />
      )}
    </Drawer>
  )
}

function Item({ item }: { item: ItemView }) {
  const { openEnded, items: words } = useWords(registerWords)
  const say = useSay()
  const fines = item.measures.includes('fine')
  const fine = (range: ItemView['individual']) => (range ? say(rangeText(range)) : words.noRange)
  return (
    <div className="stack">
      <h2>{say(item.name)}</h2>
      <dl className="register-facts">
        <Fact name={words.field}>{say(itemFields[item.field])}</Fact>
        <Fact name={words.kind}>{say(itemKinds[item.kind])}</Fact>
        <Fact name={words.law}>{item.law}</Fact>
        <Fact name={words.dutyArticles}>{item.dutyArticles.join('；')}</Fact>
        <Fact name={words.penaltyArticles}>{item.penaltyArticles.join('；')}</Fact>
        <Fact name={words.measures}>
          <Lines
            lines={item.measures.map((measure) => (
              <>
                {say(measures[measure])} <span className="quiet">{measures[measure].basis}</span>
              </>
            ))}
          />
        </Fact>
        {item.correctFirst && <Fact name={words.correctFirst}>{words.correctFirstText}</Fact>}
        {fines && <Fact name={words.individual}>{fine(item.individual)}</Fact>}
        {fines && <Fact name={words.organisation}>{fine(item.organisation)}</Fact>}
        {item.terms.length > 0 && (
          <Fact name={words.terms}>
            <Lines lines={item.terms.map(say)} />
          </Fact>
        )}
        {item.hearing.length > 0 && (
          <Fact name={words.hearing}>
            <Lines lines={item.hearing.map((hint) => say(hearingHints[hint]))} />
          </Fact>
        )}
        <Fact name={words.term}>{`${item.from} – ${item.to ?? openEnded}`}</Fact>
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Lines({ lines }: { lines: readonly ReactNode[] }) {
  return (
    <ul className="register-lines">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  )
}
