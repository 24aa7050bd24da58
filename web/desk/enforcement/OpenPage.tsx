import { useNavigate, useSearchParams } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { Empty } from '../../ui/messages.tsx'
import { useSession } from '../../use-session.ts'
import { deskWords } from '../../words/desk/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { aboutNew } from '../form/about.ts'
import { FilledForm, FormFrame } from '../form/ActForm.tsx'
import type { Opening } from '../form/opening.ts'
import { deskPaths } from '../paths.ts'
import { TabLinks } from '../TabLinks.tsx'
import { openings, standsBelow } from './opening.ts'
import './enforcement.css'

/** 新开案件: the acts that open a proceeding and that the person may do, and the form of the one chosen. */
export function OpenPage() {
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).open
  const say = useSay()
  const session = useSession()
  const [address] = useSearchParams()
  useTitle(desk.titleOf(words.title))
  const below = address.get('below') ?? undefined
  const mine = openings.filter((one) => session?.permissions.includes(one.verb) && (below === undefined || standsBelow(one.verb)))
  const chosen = mine.find((one) => one.verb === address.get('act')) ?? mine[0]
  if (chosen === undefined) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return (
    <div className="stack open-page">
      <h1>{words.title}</h1>
      <TabLinks
        label={words.kinds}
        tabs={mine.map((one) => ({ href: deskPaths.open(one.verb, below), name: say(one.act.name), here: one === chosen }))}
      />
      {below !== undefined && (
        <p>
          <a className="link" href={deskPaths.matter(below)}>
            {words.below}
          </a>
        </p>
      )}
      <OpenForm key={chosen.verb} opening={chosen} below={below} />
    </div>
  )
}

function OpenForm({ opening, below }: { opening: Opening; below: string | undefined }) {
  const words = useWords(enforcementWords).open
  const say = useSay()
  const navigate = useNavigate()
  const about = aboutNew(opening.procedure.id)
  return (
    <FormFrame about={about} act={opening.act}>
      {({ start, proceeding }) => (
        <FilledForm
          heading={
            <div>
              <h2 id="act-heading">{say(opening.act.name)}</h2>
              <p className="quiet">{words.draftKept}</p>
            </div>
          }
          filling={{
            about,
            act: opening.act,
            start,
            proceeding,
            ...(below !== undefined && { below }),
            onDone: ({ matterId }) => void navigate(deskPaths.matter(matterId)),
          }}
          onClose={() => void navigate(deskPaths.home())}
        />
      )}
    </FormFrame>
  )
}
