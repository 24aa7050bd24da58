import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../api.ts'
import type { FieldError } from '../../ui/messages.tsx'
import { usePosting } from '../use-posting.ts'
import type { Followed, Following } from './following.ts'

type Way<Found> = {
  readonly post: () => Promise<Answer<Found>>
  /** Forgets what was filled in. */
  readonly clear: () => void
  /** The page of what is followed. */
  readonly back: string
}

/** Posts an act and goes back to what is followed, which then shows what the server answered. */
export function useActPosting<Found>(query: ReturnType<Following<Found>>, { post, clear, back }: Way<Found>) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return usePosting(post, (found) => {
    const fresh: Followed<Found> = { found }
    queries.setQueryData(query.queryKey, () => fresh)
    clear()
    void navigate(back, { replace: true })
  })
}

/** The form of an act: what is `wrong` is shown once somebody has tried to send it, and keeps it from being posted. */
export function useAct<Found>(query: ReturnType<Following<Found>>, wrong: readonly FieldError[], way: Way<Found>) {
  const { refused, busy, send } = useActPosting(query, way)
  const [attempt, setAttempt] = useState(0)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    send(wrong.length === 0)
  }
  return { back: way.back, attempt, errors: attempt > 0 ? wrong : [], refused, busy, onSubmit }
}

export type Act = ReturnType<typeof useAct> & { readonly blockedBy?: string | undefined }
