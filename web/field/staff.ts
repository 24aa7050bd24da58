import { queryOptions, useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { readSession, signOut, type SessionView } from '../../contract/session.ts'
import { call } from '../api.ts'
import { Refused } from '../queries.ts'
import { forgetAnswers } from './kept/answers.ts'
import { rememberedSession, rememberSession } from './kept/person.ts'

const session = queryOptions({
  queryKey: [readSession.name],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    const answer = await call(readSession, {}, { signal })
    if (answer.ok) {
      rememberSession(answer.value)
      return answer.value
    }
    if (answer.refusal.code === 'web.offline') return rememberedSession()
    if (answer.refusal.code !== 'access.signIn') throw new Refused(answer.refusal)
    rememberSession(null)
    return null
  },
  networkMode: 'always',
  retry: false,
  staleTime: Infinity,
})

/** Who is signed in, or null; without a connection, who was signed in last. Suspends until it is known. */
export function useStaff(): SessionView | null {
  const { data } = useSuspenseQuery(session)
  // Signing in sets the answer directly.
  if (data !== null) rememberSession(data)
  return data
}

/** As `useStaff`, for pages behind the door. */
export function useSignedIn(): SessionView {
  const staff = useStaff()
  if (staff === null) throw new Error('this page stands behind the sign-in')
  return staff
}

/** Signs out and forgets what was read; what waits to be sent stays for the same person. */
export function useLeave() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: async (answer) => {
      if (!answer.ok && answer.refusal.code !== 'access.signIn') return
      rememberSession(null)
      await forgetAnswers()
      window.location.reload()
    },
  })
}
