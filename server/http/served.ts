import { photoHandlers } from '../photos/handlers.ts'
import { portalHandlers } from '../portal/handlers.ts'
import type { Served } from './serve.ts'

/** Everything that is served, noun by noun. */
export const allServed: readonly Served[] = [...portalHandlers, ...photoHandlers]
