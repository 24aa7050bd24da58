import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../domain/kernel/words.ts'
import type { Pool } from '../db/pool.ts'
import type { Acting } from '../people/store.ts'
import type { Region } from '../region/region.ts'
import type { Registers } from '../region/registers.ts'
import type { ExchangeKeys } from '../exchange/keys.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Live } from './live.ts'
import type { Sessions } from './session-cache.ts'

/** What the whole program shares. There is no other state. */
export type Program = {
  readonly db: Pool
  readonly registers: Registers
  readonly sessions: Sessions
  readonly photos: PhotoStore
  readonly live: Live
  /** What signs messages to other organs. */
  readonly exchangeKeys: ExchangeKeys
  /** The present; tests hand in their own. */
  readonly now: () => Date
  /** Key for upload receipts, kept in the data folder. */
  readonly secret: string
  /** Whether answers are parsed by their contract before they are sent; tests do, production need not. */
  readonly checksAnswers: boolean
}

/** Somebody who is signed in. */
export type Session = {
  readonly region: Region
  readonly personId: string
  readonly name: string
  readonly acting: Acting
  readonly tokenHash: Buffer
}

/** What a handler is given beside its input. */
export type Context = Program & {
  readonly language: Language
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** As `Context`, for routes that somebody signed in calls. */
export type StaffContext = Context & { readonly session: Session }
