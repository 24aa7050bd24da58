import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Checkbox } from 'antd'
import { Fragment, useState } from 'react'
import { addRole, changeGrants, HeldPost, listRoles, type RoleView } from '../../../contract/registers/people.ts'
import type { Output } from '../../../contract/route.ts'
import { posts } from '../../../domain/people/posts.ts'
import { reachKinds, type ReachKind } from '../../../domain/people/reach.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { FormDialog, orNull } from './FormDialog.tsx'
import { AddButton, RegisterHead } from './parts.tsx'
import { registerPath } from './paths.ts'
import { useMay, useSaving } from './reading.ts'
import { RoleOffer, RolesOffered } from './RoleOffer.tsx'

/** 角色与权限: what each role may do, and how far. */
export function RolesPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const may = useMay('people.manage')
  const { values } = useAddress(['role'])
  const { data } = useSuspenseQuery(query(listRoles, {}))
  const [adding, setAdding] = useState(false)
  const chosen = data.roles.find((role) => role.id === values.role)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.roles} register="roles">
        <AddButton name={say(addRole)} may={may} onPress={() => setAdding(true)} />
      </RegisterHead>
      <RolesOffered roles={data.roles} />
      <Table
        caption={words.tabs.roles}
        rows={data.roles}
        rowKey={(role) => role.id}
        picked={values.role}
        pageKeys
        hrefOf={(role) => registerPath('roles', { role: role.id })}
        columns={[
          { key: 'name', header: words.role, cell: (role) => say(role.name) },
          { key: 'id', header: words.id, cell: (role) => <code>{role.id}</code> },
          { key: 'post', header: words.post, cell: (role) => say(posts[role.post]) },
          {
            key: 'holders',
            header: words.holders,
            cell: (role) => <a href={registerPath('people', { post: role.post })}>{role.holders}</a>,
            figures: true,
          },
          { key: 'grants', header: words.grants, cell: (role) => role.grants.length, figures: true },
        ]}
      />
      {chosen && chosen.offered.length > 0 && (
        <RoleOffer key={`${chosen.id} ${chosen.offered.length}`} role={chosen} verbs={data.verbs} may={may} />
      )}
      {chosen && <Grants key={`${chosen.id} ${chosen.grants.length}`} role={chosen} verbs={data.verbs} may={may} />}
      {adding && <RoleForm roles={data.roles} onClose={() => setAdding(false)} />}
    </div>
  )
}

type Verb = Output<typeof listRoles>['verbs'][number]

const keyOf = (verb: string, reach: ReachKind) => `${verb} ${reach}`

function Grants({ role, verbs, may }: { role: RoleView; verbs: readonly Verb[]; may: boolean }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const before = new Set(role.grants.map(({ verb, reach }) => keyOf(verb, reach)))
  const [ticked, setTicked] = useState<ReadonlySet<string>>(before)
  const [refused, setRefused] = useState<string>()
  const all = verbs.flatMap(({ verb }) => reachKinds.map((reach) => ({ verb, reach })))
  const add = all.filter(({ verb, reach }) => ticked.has(keyOf(verb, reach)) && !before.has(keyOf(verb, reach)))
  const remove = all.filter(({ verb, reach }) => !ticked.has(keyOf(verb, reach)) && before.has(keyOf(verb, reach)))
  const turn = (key: string, on: boolean) => {
    const next = new Set(ticked)
    if (on) next.add(key)
    else next.delete(key)
    setTicked(next)
  }
  return (
    <section className="stack" aria-label={say(role.name)}>
      <h2>{say(role.name)}</h2>
      {may && <p className="quiet">{words.roleNote}</p>}
      {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
      <GrantTable verbs={verbs} ticked={ticked} {...(may && { onTurn: turn })} />
      {may && (
        <div className="row">
          <Button
            kind="primary"
            {...(add.length + remove.length === 0 && { blockedBy: words.changes(0, 0) })}
            onPress={() => void save(changeGrants, { id: role.id, add, remove }).then(setRefused)}
          >
            {words.save}
          </Button>
          <span role="status">{words.changes(add.length, remove.length)}</span>
        </div>
      )}
    </section>
  )
}

type Ticks = {
  readonly verbs: readonly Verb[]
  readonly ticked: ReadonlySet<string>
  /** Given to those who may change the grants. */
  readonly onTurn?: (key: string, on: boolean) => void
}

/** Every permission by its group, and how far it reaches. */
function GrantTable({ verbs, ...ticks }: Ticks) {
  const words = useWords(registerWords)
  const say = useSay()
  const groups = [...new Map(verbs.map((verb) => [verb.group.en, verb.group])).values()]
  return (
    <div className="table-box" role="region" aria-label={words.grants} tabIndex={0}>
      <table className="register-grants">
        <thead>
          <tr>
            <th scope="col">{words.verb}</th>
            {reachKinds.map((reach) => (
              <th scope="col" key={reach}>
                {words.reaches[reach]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.en}>
              <tr>
                <th scope="colgroup" colSpan={reachKinds.length + 1}>
                  {say(group)}
                </th>
              </tr>
              {verbs
                .filter((verb) => verb.group.en === group.en)
                .map((verb) => (
                  <GrantRow key={verb.verb} verb={verb} {...ticks} />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GrantRow({ verb: { verb, name }, ticked, onTurn }: Omit<Ticks, 'verbs'> & { verb: Verb }) {
  const words = useWords(registerWords)
  const say = useSay()
  return (
    <tr>
      <th scope="row" style={{ fontWeight: 400 }}>
        {say(name)} <code className="quiet">{verb}</code>
      </th>
      {reachKinds.map((reach) => (
        <td key={reach} className="tick">
          <Checkbox
            disabled={onTurn === undefined}
            checked={ticked.has(keyOf(verb, reach))}
            aria-label={`${say(name)} ${words.reaches[reach]}`}
            onChange={(change) => onTurn?.(keyOf(verb, reach), change.target.checked)}
          />
        </td>
      ))}
    </tr>
  )
}

function RoleForm({ roles, onClose }: { roles: readonly RoleView[]; onClose: () => void }) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={say(addRole)}
      onClose={onClose}
      fields={[
        { name: 'id', label: words.id, max: 40 },
        { name: 'zh', label: words.nameZh, max: 80 },
        { name: 'en', label: words.nameEn },
        {
          name: 'post',
          label: words.post,
          kind: 'choice',
          choices: HeldPost.options.map((post) => ({ value: post, label: say(posts[post]) })),
        },
        {
          name: 'like',
          label: words.like,
          kind: 'choice',
          optional: true,
          choices: roles.map((role) => ({ value: role.id, label: say(role.name) })),
        },
      ]}
      onSave={(values) =>
        save(addRole, {
          id: values.id ?? '',
          post: HeldPost.parse(values.post),
          name: { zh: values.zh ?? '', en: values.en ?? '' },
          like: orNull(values.like),
        })
      }
    />
  )
}
