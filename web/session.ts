import { z } from 'zod'
import type { Callable } from './api.ts'

/** Who is signed in, as the shells of desk and field show it. */
export const SessionView = z.object({
  person: z.string(),
  post: z.object({ zh: z.string(), en: z.string() }),
})
export type SessionView = z.infer<typeof SessionView>

export const signIn = {
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  input: z.object({ account: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  output: SessionView,
} as const satisfies Callable

export const readSession = {
  name: 'readSession',
  method: 'GET',
  path: '/api/session',
  input: z.object({}),
  output: SessionView,
} as const satisfies Callable

export const signOut = {
  name: 'signOut',
  method: 'POST',
  path: '/api/session/end',
  input: z.object({}),
  output: z.unknown(),
} as const satisfies Callable
