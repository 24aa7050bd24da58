import type { PartyLine } from '../../../contract/registers/parties.ts'
import { ageRules } from '../../../domain/enforcement/party.ts'
import { StatusWord } from '../../ui/messages.tsx'
import { useSay } from '../../words/language.ts'

/** Of a minor, what the age means is to be seen at once. */
export function AgeWord({ rule }: { rule: PartyLine['ageRule'] }) {
  const say = useSay()
  if (rule === null) return null
  return <StatusWord tone={rule === 'adult' ? 'plain' : 'accent'}>{say(ageRules[rule])}</StatusWord>
}
