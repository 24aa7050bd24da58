import { interfaceHandlers } from './openapi.ts'
import type { Served } from './serve.ts'

/** Everything that is served, noun by noun. */
export const allServed: readonly Served[] = [...interfaceHandlers]
