import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Answer } from '../api.ts'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'

/** Posts a form, tells why it was refused, and goes on with `onDone` when it was accepted. */
export function usePosting<Given>(post: () => Promise<Answer<Given>>, onDone: (given: Given) => void) {
  const fault = useWords(commonWords).fault.text
  const [refused, setRefused] = useState<string>()
  const posting = useMutation({
    mutationFn: post,
    onSuccess: (answer) => {
      if (answer.ok) onDone(answer.value)
      else setRefused(answer.refusal.sentence)
    },
    onError: () => setRefused(fault),
  })
  /** What was refused before is no longer shown; it is posted only when it is `ready`. */
  const send = (ready = true) => {
    setRefused(undefined)
    if (ready) posting.mutate()
  }
  return { refused, busy: posting.isPending, send }
}
