import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { askHearing, rateInspection, reserveRights, stateDefence, withdrawHearing } from '../../../contract/portal-writ.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { portalPaths, type InHand, type WritAct } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { usePosting } from '../use-posting.ts'
import { sentPhotos, usePublicPhotos, type PhotoKeys } from '../use-public-photos.ts'
import { checked, type Checked } from './use-writ.ts'

type Form = {
  text: string
  sure: boolean
  attitude: number
  legality: number
  burden: number
  keys: PhotoKeys
}
const empty: Form = { text: '', sure: false, attitude: 0, legality: 0, burden: 0, keys: {} }

const star = (stars: number) => (['1', '2', '3', '4', '5'] as const)[stars - 1] ?? '3'

/** What is being filled in for an act of the party, kept on this device until the server has it. */
export function useWritForm(act: WritAct, hand: InHand) {
  const region = useRegion().code
  const { value, set, clear } = useDraft<Form>(`writ.${act}.${hand.number}`, empty)
  const photos = usePublicPhotos(`writ.${act}.${hand.number}`, region, value.keys, set)
  const post = () => {
    const own = { region, ...hand }
    const text = value.text.trim()
    switch (act) {
      case 'state':
        return call(stateDefence, { ...own, statement: text, ...sentPhotos(photos.photos, value.keys) })
      case 'hearing':
        return call(askHearing, own)
      case 'reserve':
        return call(reserveRights, own)
      case 'withdraw':
        return call(withdrawHearing, { ...own, ...(text !== '' && { reason: text }) })
      case 'rate':
        return call(rateInspection, {
          ...own,
          attitude: star(value.attitude),
          legality: star(value.legality),
          burden: star(value.burden),
          ...(text !== '' && { words: text }),
        })
    }
  }
  return { value, set, clear, photos, post }
}

/** Posts the form and goes back to the paper, which then shows the receipt. */
export function useWritPosting(hand: InHand, { post, clear, photos }: ReturnType<typeof useWritForm>) {
  const region = useRegion().code
  const navigate = useNavigate()
  const queries = useQueryClient()
  return usePosting(post, (found) => {
    const fresh: Checked = { found }
    queries.setQueryData(checked(region, hand).queryKey, () => fresh)
    clear()
    photos.clear()
    const receipt = found.rights?.received.at(-1)?.receipt ?? null
    void navigate(portalPaths.writ(hand), { replace: true, state: { receipt } })
  })
}
