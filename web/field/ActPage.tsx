import { useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useParams } from 'react-router'
import { readMatter, type MatterView, type OfferView } from '../../contract/matter.ts'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { verbOf } from '../../domain/procedure/procedure.ts'
import { useTitle } from '../navigation.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty, ErrorSummary, Notice } from '../ui/messages.tsx'
import { commonWords } from '../words/common/words.ts'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { ActField } from './form/act-field.tsx'
import { canFill, fieldOf, type Asked } from './form/fields.ts'
import { WithItem } from './form/fixing.tsx'
import { useForm } from './form/use-form.ts'
import { useAbout } from './form/weighed.ts'
import { keptQuery } from './kept/answers.ts'
import { useOnline } from './online.ts'
import { hasProceeding } from './enforcement/mine.ts'
import { fieldPaths } from './paths.ts'
import type { Item } from './sending/queue.ts'
import { useSignedIn } from './staff.ts'

/** What a phone can fill in of what the act asks for. */
function askedOf(matter: MatterView, offer: OfferView): Asked[] {
  return offer.asks.flatMap(({ field: name, optional }) => {
    const field = fieldOf(matter.procedure, name)
    return canFill(field) ? [{ name, optional, field }] : []
  })
}

type Confirming = { consequence: OfferView['consequence']; open: boolean; onClose: () => void; onSure: () => void }

/** What a final act leads to, in words, before it is done. */
function Confirm({ consequence, open, onClose, onSure }: Confirming) {
  const words = useWords(fieldWords).act
  const common = useWords(commonWords)
  const say = useSay()
  if (consequence === null) return null
  return (
    <Dialog
      open={open}
      title={words.consequence}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button kind="danger" onPress={onSure}>
            {words.sure}
          </Button>
        </>
      }
    >
      <p>{say(consequence)}</p>
    </Dialog>
  )
}

/** Days of today, the usual way, and where the matter is, of acts about a vendor. */
function begunWith({ procedure, point }: MatterView): Readonly<Record<string, unknown>> {
  if (procedure !== 'guidance') return {}
  const today = civilDateAt(new Date())
  return { happenedOn: today, begins: today, through: 'officer', ...(point && { point }) }
}

function ActForm({ matter, offer, item }: { matter: MatterView; offer: OfferView; item: Item | undefined }) {
  const words = useWords(fieldWords)
  const say = useSay()
  const online = useOnline()
  const navigate = useNavigate()
  const form = useForm(useSignedIn().person.id, `act.${matter.id}.${offer.act}`, item, begunWith(matter))
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const asked = askedOf(matter, offer)
  const about = useAbout(hasProceeding(matter.procedure) ? matter.id : undefined)
  const heading = matter.subject === null ? matter.title : say(matter.subject.name)
  useTitle(words.titleOf(say(offer.name)))

  const send = async () => {
    setBusy(true)
    const title = `${say(offer.name)} · ${heading}`
    const id = await form.submit(asked, {
      verb: verbOf({ id: matter.procedure }, offer.act),
      matterId: matter.id,
      title,
    })
    setBusy(false)
    void navigate(id === undefined ? fieldPaths.task(matter.id) : fieldPaths.sending(id), { replace: true })
  }
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (busy || !form.check(asked)) return
    if (offer.consequence === null) void send()
    else setAsking(true)
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <div>
        <p className="quiet">{heading}</p>
        <h1>{say(offer.name)}</h1>
      </div>
      {item?.state.kind === 'refused' && (
        <Notice kind="lapsed" title={item.state.said.sentence}>
          {item.state.said.basis}
        </Notice>
      )}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {asked.map((one) => (
        <ActField key={one.name} asked={one} form={form} unitId={matter.unit?.id} about={about} />
      ))}
      {offer.basis !== null && <p className="quiet">{offer.basis}</p>}
      <div className="send-bar">
        <Button submit wide kind="primary" busy={busy}>
          {online ? words.act.send : words.act.sendLater}
        </Button>
      </div>
      <Confirm consequence={offer.consequence} open={asking} onClose={() => setAsking(false)} onSure={() => void send()} />
    </form>
  )
}

/** One act's form, with a page of its own, so that it can be left, reloaded and corrected. */
export function ActPage() {
  const words = useWords(fieldWords)
  const { matterId = '', act = '' } = useParams()
  const { data } = useSuspenseQuery(keptQuery(readMatter, { matterId }))
  const matter = data.value
  const offer = matter.offers.find((one) => one.act === act)
  if (offer === undefined) {
    return <Empty title={words.act.notOffered} way={<ButtonLink href={fieldPaths.task(matterId)}>{words.sending.see}</ButtonLink>} />
  }
  return <WithItem>{(item) => <ActForm key={item?.id ?? 'new'} matter={matter} offer={offer} item={item} />}</WithItem>
}
