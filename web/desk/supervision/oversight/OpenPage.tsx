import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { exposureProcedure } from '../../../../domain/supervision/oversight/exposure.ts'
import { accountProcedure } from '../../../../domain/supervision/oversight/accountability.ts'
import { transferProcedure } from '../../../../domain/supervision/oversight/transfer.ts'
import { useTitle } from '../../../navigation.ts'
import { Select } from '../../../ui/field.tsx'
import { Empty, Notice } from '../../../ui/messages.tsx'
import { useSession } from '../../../use-session.ts'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { aboutNew } from '../../form/about.ts'
import { FilledForm, FormFrame } from '../../form/ActForm.tsx'
import { useUnitChoices } from '../../form/UnitInputs.tsx'
import { deskPaths } from '../../paths.ts'
import { TabLinks } from '../../TabLinks.tsx'
import { CallerFields, useCaller } from '../CallerFields.tsx'
import { oversightOpenings } from './openings.ts'
import '../../enforcement/enforcement.css'

/** 监督办理: what a supervisor may begin, and the form of what was chosen. */
export function OpenPage() {
  const desk = useWords(deskWords)
  const words = useWords(oversightWords).open
  const say = useSay()
  const session = useSession()
  const [address] = useSearchParams()
  useTitle(desk.titleOf(words.title))
  const mine = oversightOpenings.filter((one) => session?.permissions.includes(one.verb))
  const chosen = mine.find((one) => one.verb === address.get('act')) ?? mine[0]
  if (chosen === undefined) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <div className="stack open-page">
      <h1>{words.title}</h1>
      <TabLinks
        label={words.kinds}
        tabs={mine.map((one) => ({ href: deskPaths.openOversight(one.verb), name: say(one.act.name), here: one === chosen }))}
      />
      <OpenForm key={chosen.verb} opening={chosen} />
    </div>
  )
}

function OpenForm({ opening }: { opening: (typeof oversightOpenings)[number] }) {
  const words = useWords(oversightWords).open
  const say = useSay()
  const navigate = useNavigate()
  const units = useUnitChoices()
  const { caller, setCaller, given } = useCaller()
  const [unit, setUnit] = useState('')
  const { procedure, act } = opening
  const chosen = units.find((one) => one.value === unit)
  const about = {
    ...aboutNew(procedure.id),
    ...(chosen && { unit: { id: chosen.value, name: { zh: chosen.label, en: chosen.label } } }),
  }
  return (
    <FormFrame about={about} act={act}>
      {({ start, proceeding }) => (
        <FilledForm
          heading={
            <>
              <h2 id="act-heading">{say(act.name)}</h2>
              <p className="quiet">{words.draft}</p>
              {procedure === transferProcedure && <Notice kind="soon" title={words.sealed} />}
              {procedure === exposureProcedure && (
                <CallerFields legend={words.informant} why={words.why} caller={caller} onChange={setCaller} />
              )}
              {procedure === accountProcedure && (
                <Select
                  id="account-unit"
                  label={words.unit}
                  none={words.noUnit}
                  options={units.map(({ value, label }) => ({ value, label }))}
                  value={unit}
                  onChange={setUnit}
                />
              )}
            </>
          }
          filling={{
            ...{ about, act, start, proceeding },
            ...(procedure === exposureProcedure && { caller: given }),
            onDone: ({ matterId }) => void navigate(deskPaths.matter(matterId)),
          }}
          onClose={() => void navigate(deskPaths.supervision())}
        />
      )}
    </FormFrame>
  )
}
