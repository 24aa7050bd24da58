import { useNavigate, useParams, useSearchParams } from 'react-router'
import { isHeld } from '../../../domain/people/posts.ts'
import { verbOf } from '../../../domain/procedure/procedure.ts'
import { supervisionProcedures } from '../../../domain/supervision/all.ts'
import { useTitle } from '../../navigation.ts'
import { Empty } from '../../ui/messages.tsx'
import { useSession } from '../../use-session.ts'
import { reviewWords } from '../../words/desk/review.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { aboutNew } from '../form/about.ts'
import { FilledForm, FormFrame } from '../form/ActForm.tsx'
import { formOf } from '../form/opening.ts'
import { deskPaths } from '../paths.ts'
import '../enforcement/enforcement.css'

/** The form of an act that opens a matter of supervision: a round of file review, a text for legality review. */
export function OpenMatterPage() {
  const desk = useWords(deskWords)
  const words = useWords(reviewWords).opening
  const say = useSay()
  const session = useSession()
  const navigate = useNavigate()
  const { procedure: id } = useParams()
  const [address] = useSearchParams()
  const below = address.get('below') ?? undefined
  const procedure = supervisionProcedures.find((one) => one.id === id)
  const row = procedure?.acts.find((one) => one.from === 'nothing' && one.by.some(isHeld))
  useTitle(desk.titleOf(row === undefined ? words.none : say(row)))
  if (!procedure || !row || session?.permissions.includes(verbOf(procedure, row.act)) !== true)
    return <Empty title={words.none}>{words.noneText}</Empty>
  const about = aboutNew(procedure.id)
  const act = formOf(row)
  return (
    <div className="stack open-page">
      <FormFrame about={about} act={act}>
        {({ start, proceeding }) => (
          <FilledForm
            heading={<h1 id="act-heading">{say(act.name)}</h1>}
            filling={{
              about,
              act,
              start,
              proceeding,
              ...(below !== undefined && { below }),
              onDone: ({ matterId }) => void navigate(deskPaths.matter(matterId)),
            }}
            onClose={() => void navigate(deskPaths.supervision())}
          />
        )}
      </FormFrame>
    </div>
  )
}
