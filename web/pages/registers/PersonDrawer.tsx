import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useState } from 'react'
import {
  addPost,
  changePerson,
  endPerson,
  endPost,
  readPerson,
  resetPassword,
  unlockAccount,
  type PersonView,
} from '../../../contract/registers/people.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, Skeleton, StatusWord } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog, orNull } from './FormDialog.tsx'
import { LastDayDialog } from './LastDayDialog.tsx'
import { overlayGround } from './overlay.ts'
import { usePostFields } from './post-fields.ts'
import { todayText, useSaving } from './reading.ts'

type Doing = 'change' | 'end' | 'post' | 'password' | { readonly holding: string }

/** A person: posts held from–to, account, and what may be done. */
export function PersonDrawer({ personId, may, onClose }: { personId: string; may: boolean; onClose: () => void }) {
  const { data } = useQuery(query(readPerson, { personId }))
  const { tabs } = useWords(registerWords)
  return (
    <Drawer open size="large" title={data?.name ?? tabs.people} onClose={onClose} getContainer={overlayGround}>
      {data === undefined ? <Skeleton lines={8} /> : <Person person={data} may={may && data.leftOn === null} />}
    </Drawer>
  )
}

const tones = { held: 'done', coming: 'accent', ended: 'plain' } as const

function Person({ person, may }: { person: PersonView; may: boolean }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<Doing>()
  const [refused, setRefused] = useState<string>()
  return (
    <div className="stack">
      {refused !== undefined && <Notice kind="lapsed" live title={refused} />}
      <PersonFacts person={person} />
      {may && (
        <div className="row">
          <Button onPress={() => setDoing('change')}>{say(changePerson)}</Button>
          <Button onPress={() => setDoing('post')}>{say(addPost)}</Button>
          <Button onPress={() => setDoing('password')}>{say(resetPassword)}</Button>
          {person.locked && (
            <Button onPress={() => void save(unlockAccount, { personId: person.id }).then(setRefused)}>{say(unlockAccount)}</Button>
          )}
          <Button kind="danger" onPress={() => setDoing('end')}>
            {say(endPerson)}
          </Button>
        </div>
      )}
      <h2>{words.posts}</h2>
      <Holdings person={person} may={may} onEnd={(holding) => setDoing({ holding })} />
      {doing !== undefined && <PersonForms person={person} doing={doing} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

function PersonFacts({ person }: { person: PersonView }) {
  const words = useWords(registerWords)
  return (
    <dl className="register-facts">
      <dt>{words.staffNumber}</dt>
      <dd>{person.staffNumber ?? words.none}</dd>
      <dt>{words.phone}</dt>
      <dd>{person.phone ?? words.none}</dd>
      <dt>{words.account}</dt>
      <dd>
        {person.account ?? words.noAccount} {person.locked && <StatusWord tone="lapsed">{words.locked}</StatusWord>}{' '}
        {person.mustChangePassword && <StatusWord tone="soon">{words.mustChange}</StatusWord>}
      </dd>
      <dt>{words.openMatters}</dt>
      <dd>{person.openMatters}</dd>
      {person.leftOn !== null && (
        <>
          <dt>{words.left}</dt>
          <dd>{person.leftOn}</dd>
        </>
      )}
    </dl>
  )
}

function Holdings({ person, may, onEnd }: { person: PersonView; may: boolean; onEnd: (holdingId: string) => void }) {
  const words = useWords(registerWords)
  const { state } = useWords(deskWords).columns
  const say = useSay()
  return (
    <Table
      caption={words.posts}
      rows={person.holdings}
      rowKey={(held) => held.id}
      columns={[
        { key: 'role', header: words.role, cell: (held) => say(held.role.name) },
        { key: 'unit', header: words.unit, cell: (held) => `${say(held.unit.name)}${held.area === null ? '' : ` · ${held.area}`}` },
        { key: 'term', header: `${words.from}–${words.to}`, cell: (held) => `${held.from} – ${held.to ?? words.openEnded}` },
        { key: 'standing', header: state, cell: (held) => <StatusWord tone={tones[held.standing]}>{words[held.standing]}</StatusWord> },
        {
          key: 'act',
          header: words.actions,
          cell: (held) =>
            may &&
            held.standing !== 'ended' && (
              <Button kind="quiet" onPress={() => onEnd(held.id)}>
                {say(endPost)}
              </Button>
            ),
        },
      ]}
    />
  )
}

type FormProps = { readonly person: PersonView; readonly onClose: () => void }

function PersonForms({ person, doing, onClose }: FormProps & { doing: Doing }) {
  const say = useSay()
  const save = useSaving()
  const personId = person.id
  if (typeof doing === 'object') {
    const { holding } = doing
    return (
      <LastDayDialog
        title={say(endPost)}
        onClose={onClose}
        onSave={(lastDay) => save(endPost, { personId, holdingId: holding, lastDay })}
      />
    )
  }
  switch (doing) {
    case 'change':
      return <ChangeForm person={person} onClose={onClose} />
    case 'end':
      return (
        <LastDayDialog
          title={`${say(endPerson)} · ${person.name}`}
          onClose={onClose}
          onSave={(lastDay) => save(endPerson, { personId, lastDay })}
        />
      )
    case 'post':
      return <PostForm person={person} onClose={onClose} />
    case 'password':
      return <PasswordForm person={person} onClose={onClose} />
  }
}

function ChangeForm({ person, onClose }: FormProps) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={say(changePerson)}
      initial={{ name: person.name, staffNumber: person.staffNumber ?? '', phone: person.phone ?? '' }}
      onClose={onClose}
      fields={[
        { name: 'name', label: words.person, max: 40 },
        { name: 'staffNumber', label: words.staffNumber, optional: true, max: 30 },
        { name: 'phone', label: words.phone, optional: true, max: 30 },
      ]}
      onSave={({ name = '', staffNumber, phone }) =>
        save(changePerson, { personId: person.id, name, staffNumber: orNull(staffNumber), phone: orNull(phone) })
      }
    />
  )
}

function PostForm({ person, onClose }: FormProps) {
  const say = useSay()
  const save = useSaving()
  const post = usePostFields()
  return (
    <FormDialog
      title={say(addPost)}
      fields={post.fields}
      initial={{ from: todayText() }}
      onClose={onClose}
      onSave={(values) => save(addPost, { personId: person.id, ...post.read(values) })}
    />
  )
}

function PasswordForm({ person, onClose }: FormProps) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(resetPassword)} · ${person.name}`}
      onClose={onClose}
      fields={[
        ...(person.account === null ? [{ name: 'account', label: words.account, max: 40 }] : []),
        { name: 'password', label: words.newPassword, kind: 'password', hint: words.passwordHint },
      ]}
      onSave={({ password = '', account = '' }) =>
        save(resetPassword, { personId: person.id, password, ...(person.account === null && { account }) })
      }
    />
  )
}
