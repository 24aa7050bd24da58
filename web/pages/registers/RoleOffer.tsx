import { Alert, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { takeDefaults, type listRoles, type RoleView } from '../../../contract/registers/people.ts'
import type { Output } from '../../../contract/route.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { overlayGround } from './overlay.ts'
import { registerPath } from './paths.ts'
import { useSaving } from './reading.ts'

/** Which roles of the program have more than the district's; nothing is said of what the district took away itself. */
export function RolesOffered({ roles }: { roles: readonly RoleView[] }) {
  const words = useWords(registerWords).roleOffer
  const say = useSay()
  const counted = roles.map((role) => ({ role, count: role.offered.filter(({ taken }) => !taken).length })).filter(({ count }) => count > 0)
  if (counted.length === 0) return null
  return (
    <Notice kind="soon" title={words.title}>
      <ul className="register-lines">
        {counted.map(({ role, count }) => (
          <li key={role.id}>
            <a href={registerPath('roles', { role: role.id })}>{words.line(say(role.name), count)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

type Props = { readonly role: RoleView; readonly verbs: Output<typeof listRoles>['verbs']; readonly may: boolean }
const keyOf = ({ verb, reach }: { verb: string; reach: string }) => `${verb} ${reach}`

/** What the program's role has beyond this one, to be taken by one confirmed act. */
export function RoleOffer({ role, verbs, may }: Props) {
  const words = useWords(registerWords)
  const say = useSay()
  const save = useSaving()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(role.offered.filter(({ taken }) => !taken).map(keyOf)))
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  const named = (verb: string) => {
    const found = verbs.find((one) => one.verb === verb)
    return found ? `${say(found.group)} · ${say(found.name)}` : verb
  }
  const turn = (key: string, on: boolean) => setTicked((was) => new Set(on ? [...was, key] : [...was].filter((one) => one !== key)))
  const add = role.offered.filter((grant) => ticked.has(keyOf(grant))).map(({ verb, reach }) => ({ verb, reach }))
  const take = async () => {
    setAsking(false)
    setRefused(await save(takeDefaults, { id: role.id, add }))
  }
  return (
    <section className="stack" aria-label={words.roleOffer.heading}>
      <h2>{words.roleOffer.heading}</h2>
      <p className="quiet">{words.roleOffer.note}</p>
      {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
      <ul className="register-lines">
        {role.offered.map((grant) => (
          <li key={keyOf(grant)}>
            <Checkbox disabled={!may} checked={ticked.has(keyOf(grant))} onChange={(change) => turn(keyOf(grant), change.target.checked)}>
              {named(grant.verb)}（{words.reaches[grant.reach]}）{grant.taken && <span className="quiet">{words.roleOffer.taken}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {may && (
        <Button kind="primary" {...(add.length === 0 && { blockedBy: words.changes(0, 0) })} onPress={() => setAsking(true)}>
          {words.roleOffer.take(add.length)}
        </Button>
      )}
      <Modal
        open={asking}
        title={words.roleOffer.confirm}
        okText={words.roleOffer.take(add.length)}
        cancelText={words.cancel}
        onOk={() => void take()}
        onCancel={() => setAsking(false)}
        getContainer={overlayGround}
      >
        <p>{words.roleOffer.confirmText(say(role.name), role.holders)}</p>
        <ul className="register-lines">
          {add.map((grant) => (
            <li key={keyOf(grant)}>{named(grant.verb)}</li>
          ))}
        </ul>
      </Modal>
    </section>
  )
}
