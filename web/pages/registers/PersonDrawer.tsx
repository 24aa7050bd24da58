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
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog, orNull } from './FormDialog.tsx'
import { usePostFields } from './post-fields.ts'
import { todayText, useSaving } from './reading.ts'

type Doing = 'change' | 'end' | 'post' | 'password' | { readonly holding: string }

/** A person: posts held from–to, account, and what may be done. */
export function PersonDrawer({ personId, may, onClose }: { personId: string; may: boolean; onClose: () => void }) {
  const { data } = useQuery(query(readPerson, { personId }))
  return (
    <Drawer open size="large" title={data?.name ?? ''} onClose={onClose}>
      {data === undefined ? <Skeleton lines={8} /> : <Person person={data} may={may && data.leftOn === null} />}
    </Drawer>
  )
}

function Person({ person, may }: { person: PersonView; may: boolean }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const [doing, setDoing] = useState<Doing>()
  const [refused, setRefused] = useState<string>()
  const tones = { held: 'done', coming: 'accent', ended: 'plain' } as const
  return (
    <div className="stack">
      {refused !== undefined && <Notice kind="lapsed" live title={refused} />}
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
      <Table
        caption={words.posts}
        rows={person.holdings}
        rowKey={(held) => held.id}
        columns={[
          { key: 'role', header: words.role, cell: (held) => say(held.role.name) },
          { key: 'unit', header: words.unit, cell: (held) => `${say(held.unit.name)}${held.area === null ? '' : ` · ${held.area}`}` },
          { key: 'term', header: `${words.from}–${words.to}`, cell: (held) => `${held.from} – ${held.to ?? words.openEnded}` },
          { key: 'standing', header: '', cell: (held) => <StatusWord tone={tones[held.standing]}>{words[held.standing]}</StatusWord> },
          {
            key: 'act',
            header: '',
            cell: (held) =>
              may &&
              held.standing !== 'ended' && (
                <Button kind="quiet" onPress={() => setDoing({ holding: held.id })}>
                  {say(endPost)}
                </Button>
              ),
          },
        ]}
      />
      {doing !== undefined && <PersonForms person={person} doing={doing} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

function PersonForms({ person, doing, onClose }: { person: PersonView; doing: Doing; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const post = usePostFields()
  const personId = person.id
  const lastDay = [{ name: 'lastDay', label: words.lastDay, kind: 'day' as const, hint: words.lastDayHint }]
  if (typeof doing === 'object') {
    return (
      <FormDialog
        title={say(endPost)}
        fields={lastDay}
        initial={{ lastDay: todayText() }}
        onClose={onClose}
        onSave={(values) => save(endPost, { personId, holdingId: doing.holding, lastDay: values.lastDay ?? '' })}
      />
    )
  }
  switch (doing) {
    case 'change':
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
          onSave={(values) =>
            save(changePerson, { personId, name: values.name ?? '', staffNumber: orNull(values.staffNumber), phone: orNull(values.phone) })
          }
        />
      )
    case 'end':
      return (
        <FormDialog
          title={`${say(endPerson)} · ${person.name}`}
          fields={lastDay}
          initial={{ lastDay: todayText() }}
          onClose={onClose}
          onSave={(values) => save(endPerson, { personId, lastDay: values.lastDay ?? '' })}
        />
      )
    case 'post':
      return (
        <FormDialog
          title={say(addPost)}
          fields={post.fields}
          initial={{ from: todayText() }}
          onClose={onClose}
          onSave={(values) => save(addPost, { personId, ...post.read(values) })}
        />
      )
    case 'password':
      return (
        <FormDialog
          title={`${say(resetPassword)} · ${person.name}`}
          onClose={onClose}
          fields={[
            ...(person.account === null ? [{ name: 'account', label: words.account, max: 40 }] : []),
            { name: 'password', label: words.newPassword, kind: 'password', hint: words.passwordHint },
          ]}
          onSave={(values) =>
            save(resetPassword, {
              personId,
              password: values.password ?? '',
              ...(person.account === null && { account: values.account ?? '' }),
            })
          }
        />
      )
  }
}
