import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { partyRefusals } from '../../../contract/refusals/party.ts'
import { fill, type Sentences } from '../../../contract/refusals/sentences.ts'
import { IdKindName, listParties, PartyKindName, SexName, type WholePartyView } from '../../../contract/registers/parties.ts'
import { parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { checkCreditCode, checkResidentId, sexes } from '../../../domain/enforcement/identity.ts'
import { ageOn, ageRule, ageRules, idKinds, idKindsOf, partyTextMax, type IdKind } from '../../../domain/enforcement/party.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { query } from '../../queries.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { languageNow, useSay, useWords } from '../../words/language.ts'
import { orNull, type FieldSpec, type Values } from './FormDialog.tsx'
import { todayText } from './reading.ts'

/** The fields of a party by what stands in them; `was` is the file that is changed. */
export function usePartyFields(was?: WholePartyView): (values: Values) => readonly FieldSpec[] {
  const words = useWords(registerWords)
  const own = words.parties
  const say = useSay()
  const tell = useNumberTold()
  const guardian = useGuardianField(was)
  return (values) => {
    const kind = PartyKindName.catch('individual').parse(values.kind)
    const idKind = IdKindName.catch('none').parse(values.idKind)
    const numbered: FieldSpec = {
      name: 'idNumber',
      label: own.idNumber,
      max: partyTextMax.idNumber,
      ...tell(idKind, values.idNumber ?? ''),
    }
    const birth: readonly FieldSpec[] = [
      { name: 'birthOn', label: own.birthOn, kind: 'day', optional: true },
      {
        name: 'sex',
        label: own.sex,
        kind: 'choice',
        optional: true,
        choices: SexName.options.map((sex) => ({ value: sex, label: say(sexes[sex]) })),
      },
    ]
    const person = kind !== 'organisation'
    return [
      {
        name: 'kind',
        label: own.kind,
        kind: 'choice',
        choices: PartyKindName.options.map((one) => ({ value: one, label: say(partyKinds[one]) })),
      },
      { name: 'name', label: own.name, max: partyTextMax.name },
      {
        name: 'idKind',
        label: own.idKind,
        kind: 'choice',
        choices: idKindsOf[kind].map((one) => ({ value: one, label: say(idKinds[one]) })),
      },
      ...(idKind === 'none' ? [] : [numbered]),
      ...(person && idKind !== 'residentId' ? birth : []),
      { name: 'phone', label: words.phone, optional: true, max: partyTextMax.phone },
      { name: 'address', label: own.address, optional: true, max: partyTextMax.address },
      ...(kind === 'individual'
        ? []
        : [{ name: 'representative', label: own.representative, optional: true, max: partyTextMax.representative }]),
      { name: 'agent', label: own.agent, optional: true, max: partyTextMax.agent },
      ...(person ? [guardian] : []),
      { name: 'channel', label: own.channel, optional: true, max: partyTextMax.channel, hint: own.channelHint },
      ...(values.channel ? [{ name: 'consentOn', label: own.consentOn, kind: 'day' as const }] : []),
    ]
  }
}

/** A document that a party of the kind chosen cannot have gives way to its usual one. */
export function partyFollows({ kind, idKind }: Values): Values {
  const fitting: readonly string[] = idKindsOf[PartyKindName.catch('individual').parse(kind)]
  return idKind === undefined || fitting.includes(idKind) ? {} : { idKind: fitting[0] ?? 'none' }
}

/** A number of this length or longer is judged while it is typed; a shorter one is still being typed. */
const typedWhole = 18

function useNumberTold(): (idKind: IdKind, text: string) => Pick<FieldSpec, 'hint' | 'wrong'> {
  const words = useWords(registerWords).parties
  const say = useSay()
  const wrong = ({ code, params }: Refusal) => ({ wrong: fill((partyRefusals as Sentences)[code]?.[languageNow()] ?? code, params) })
  return (idKind, text) => {
    const number = text.replace(/[\s-]/g, '')
    if (number.length < typedWhole) return {}
    if (idKind === 'creditCode') {
      const checked = checkCreditCode(number)
      return checked.ok ? { hint: words.codeSound } : wrong(checked.refusal)
    }
    if (idKind !== 'residentId') return {}
    const checked = checkResidentId(number)
    if (!checked.ok) return wrong(checked.refusal)
    const { birthOn, sex } = checked.value
    const today = parseCivilDate(todayText())
    const age = today.ok ? ageOn(birthOn, today.value) : 0
    return { hint: words.readFromId(birthOn, say(sexes[sex]), age, say(ageRules[ageRule(age)])) }
  }
}

/** Whoever has custody, found by name among the parties. */
function useGuardianField(was: WholePartyView | undefined): FieldSpec {
  const words = useWords(registerWords).parties
  const [typed, setTyped] = useState('')
  const asked = { limit: 20, ...(typed.trim() !== '' && { words: typed.trim().slice(0, 60) }) }
  const found = useQuery({ ...query(listParties, asked), placeholderData: keepPreviousData }).data?.parties ?? []
  const known = was?.guardian ? [was.guardian] : []
  return {
    name: 'guardianId',
    label: words.guardian,
    kind: 'choice',
    optional: true,
    hint: words.guardianHint,
    onSearch: setTyped,
    choices: [
      ...known.map(({ id, name }) => ({ value: id, label: name })),
      ...found
        .filter((party) => party.id !== was?.id && party.id !== was?.guardian?.id)
        .map((party) => ({ value: party.id, label: [party.name, party.idNumber].filter(Boolean).join(' · ') })),
    ],
  }
}

/** What the fields hold, as the contract has it. */
export const readParty = (values: Values) => ({
  kind: PartyKindName.parse(values.kind),
  name: values.name ?? '',
  idKind: IdKindName.parse(values.idKind),
  idNumber: orNull(values.idNumber),
  birthOn: orNull(values.birthOn),
  sex: SexName.nullable().parse(orNull(values.sex)),
  phone: orNull(values.phone),
  address: orNull(values.address),
  representative: orNull(values.representative),
  agent: orNull(values.agent),
  guardianId: orNull(values.guardianId),
  eDelivery: values.channel ? { channel: values.channel, consentOn: values.consentOn ?? '' } : null,
})

/** A whole file as the form begins with it. */
export const partyValues = ({ guardian, eDelivery, ...file }: WholePartyView): Values => ({
  kind: file.kind,
  name: file.name,
  idKind: file.idKind,
  idNumber: file.idNumber ?? '',
  birthOn: file.birthOn ?? '',
  ...(file.sex !== null && { sex: file.sex }),
  phone: file.phone ?? '',
  address: file.address ?? '',
  representative: file.representative ?? '',
  agent: file.agent ?? '',
  ...(guardian && { guardianId: guardian.id }),
  channel: eDelivery?.channel ?? '',
  consentOn: eDelivery?.consentOn ?? '',
})
