import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { changePassword, readSession, signIn, signOut, type SessionView } from '../contract/session.ts'
import type { Words } from '../domain/kernel/words.ts'
import { posts } from '../domain/people/posts.ts'
import { call } from './api.ts'
import { Refused } from './queries.ts'

const session = queryOptions({
  queryKey: [readSession.name],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    const answer = await call(readSession, {}, { signal })
    if (answer.ok) return answer.value
    // Not being signed in is an answer here, not a refusal to show.
    if (answer.refusal.code === 'access.signIn') return null
    throw new Refused(answer.refusal)
  },
  staleTime: Infinity,
})

/** Who is signed in, or null. Suspends until it is known. */
export function useSession(): SessionView | null {
  return useSuspenseQuery(session).data
}

/** The posts a person holds, as words: 派遣员 in each language. One held in several units is named once. */
export function postWords(session: SessionView): readonly Words[] {
  return [...new Set(session.posts.map(({ post }) => post))].flatMap((name) =>
    Object.entries(posts).flatMap(([post, words]) => (post === name ? [words] : [])),
  )
}

/** Signs in; everything read before, as somebody else or nobody, is forgotten. */
export function useSignIn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { account: string; password: string }) => call(signIn, input),
    onSuccess: (answer) => {
      if (!answer.ok) return
      queries.removeQueries({ predicate: (one) => one.queryKey[0] !== readSession.name })
      queries.setQueryData(session.queryKey, answer.value)
    },
  })
}

/** Signs out and loads the page anew, so that nothing of the person stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: (answer) => {
      if (answer.ok) window.location.reload()
    },
  })
}

/** Changes the password of whoever is signed in; their other sessions end. */
export function useChangePassword() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (input: { old: string; fresh: string }) => call(changePassword, input),
    onSuccess: (answer) => {
      if (answer.ok) void queries.invalidateQueries({ queryKey: session.queryKey })
    },
  })
}
