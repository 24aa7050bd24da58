import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { askHearing, rateInspection, reserveRights, stateDefence, withdrawHearing } from '../../../contract/portal-writ.ts'
import { uploadPublic } from '../../../contract/upload.ts'
import { call } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { usePhotos } from '../../photos.ts'
import { upload } from '../../upload.ts'
import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'
import { portalPaths, type InHand, type WritAct } from '../paths.ts'
import { useRegion } from '../RegionFrame.tsx'
import { checked, type Checked } from './use-writ.ts'

type Form = {
  text: string
  sure: boolean
  attitude: number
  legality: number
  burden: number
  keys: Record<string, string>
}
const empty: Form = { text: '', sure: false, attitude: 0, legality: 0, burden: 0, keys: {} }

const star = (stars: number) => (['1', '2', '3', '4', '5'] as const)[stars - 1] ?? '3'

/** What is being filled in for an act of the party, kept on this device until the server has it. */
export function useWritForm(act: WritAct, hand: InHand) {
  const region = useRegion().code
  const { value, set, clear } = useDraft<Form>(`writ.${act}.${hand.number}`, empty)
  const keys = useRef(value.keys)
  const send = useCallback(
    async (blob: Blob, _name: string, onPercent: (percent: number) => void) => {
      const answer = await upload(uploadPublic, { region }, blob, onPercent)
      if (answer.ok) {
        keys.current = { ...keys.current, [answer.value.sha256]: answer.value.key }
        set({ keys: keys.current })
      }
      return answer
    },
    [region, set],
  )
  const photos = usePhotos(`writ.${act}.${hand.number}`, send)
  const sent = photos.photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  const post = () => {
    const own = { region, ...hand }
    const text = value.text.trim()
    switch (act) {
      case 'state':
        return call(stateDefence, { ...own, statement: text, photos: sent, uploadKeys: sent.map((sha256) => value.keys[sha256] ?? '') })
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
  const fault = useWords(commonWords).fault.text
  const region = useRegion().code
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [refused, setRefused] = useState<string>()
  const posting = useMutation({
    mutationFn: () => {
      setRefused(undefined)
      return post()
    },
    onSuccess: (answer) => {
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      const fresh: Checked = { found: answer.value }
      queries.setQueryData(checked(region, hand).queryKey, () => fresh)
      clear()
      photos.clear()
      const receipt = answer.value.rights?.received.at(-1)?.receipt ?? null
      void navigate(portalPaths.writ(hand), { replace: true, state: { receipt } })
    },
    onError: () => setRefused(fault),
  })
  return { refused, posting }
}
