import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { enterComplaint, enterDirectPetition, enterPetition } from '../../../contract/supervision.ts'
import { enterLetter, enterReceived } from '../../../contract/supervision-information.ts'
import { enterReconsideration } from '../../../contract/supervision-reconsideration.ts'
import { actOf, verbOf } from '../../../domain/procedure/procedure.ts'
import { complaintProcedure } from '../../../domain/supervision/complaint.ts'
import { petitionProcedure } from '../../../domain/supervision/petition.ts'
import { informationProcedure } from '../../../domain/supervision/information/request.ts'
import { reconsiderationProcedure } from '../../../domain/supervision/reconsideration/table.ts'
import { useTitle } from '../../navigation.ts'
import { grouped } from '../../tracking-code.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/messages.tsx'
import { useSession } from '../../use-session.ts'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { aboutNew } from '../form/about.ts'
import { FilledForm, FormFrame } from '../form/ActForm.tsx'
import { formOf } from '../form/opening.ts'
import { deskPaths } from '../paths.ts'
import { CallerFields, useCaller } from './CallerFields.tsx'
import '../enforcement/enforcement.css'

const kinds = {
  complaint: { procedure: complaintProcedure, act: 'lodge', route: enterComplaint },
  petition: { procedure: petitionProcedure, act: 'lodge', route: enterPetition },
  directPetition: { procedure: petitionProcedure, act: 'lodgeDirect', route: enterDirectPetition },
  reconsideration: { procedure: reconsiderationProcedure, act: 'lodge', route: enterReconsideration },
  informationLetter: { procedure: informationProcedure, act: 'lodge', route: enterLetter },
  informationReceived: { procedure: informationProcedure, act: 'enter', route: enterReceived },
} as const

type Entered = { readonly matterId: string; readonly code: string | null }

/** 登记: by staff for somebody who telephones, comes or writes, with how to reach them apart from the record. */
export function EnterPage() {
  const desk = useWords(deskWords)
  const words = useWords(supervisionWords)
  const session = useSession()
  const { kind } = useParams()
  const known = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => one === kind) ?? 'complaint' // its own keys
  const { procedure, act } = kinds[known]
  const [entered, setEntered] = useState<Entered>()
  useTitle(desk.titleOf(words.enter[known]))
  if (session?.permissions.includes(verbOf(procedure, act)) !== true)
    return <Empty title={words.entering.none}>{words.entering.noneText}</Empty>
  if (entered !== undefined)
    return (
      <div className="stack open-page">
        <h1>{words.entering.done}</h1>
        {entered.code !== null && <Notice kind="soon" title={words.entering.code(grouped(entered.code))} />}
        <ButtonLink kind="primary" href={deskPaths.matter(entered.matterId)}>
          {words.entering.toMatter}
        </ButtonLink>
      </div>
    )
  return (
    <div className="stack open-page">
      <EnterForm key={known} kind={known} onDone={setEntered} />
    </div>
  )
}

function EnterForm({ kind, onDone }: { kind: keyof typeof kinds; onDone: (entered: Entered) => void }) {
  const words = useWords(supervisionWords).entering
  const say = useSay()
  const navigate = useNavigate()
  const { caller, setCaller, given } = useCaller()
  const { procedure, act: opening } = kinds[kind]
  const about = aboutNew(procedure.id)
  const act = formOf(actOf(procedure, opening))
  return (
    <FormFrame about={about} act={act}>
      {({ start, proceeding }) => (
        <FilledForm
          heading={
            <>
              <h1 id="act-heading">{say(act.name)}</h1>
              <CallerFields legend={words.caller} why={words.why} caller={caller} onChange={setCaller} />
            </>
          }
          filling={{
            about,
            act,
            start,
            proceeding,
            caller: given,
            onDone: (done) => onDone({ matterId: done.matterId, code: 'code' in done && typeof done.code === 'string' ? done.code : null }),
          }}
          onClose={() => void navigate(deskPaths.supervision())}
        />
      )}
    </FormFrame>
  )
}
