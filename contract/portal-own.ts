/** What is shared by the doors through which somebody follows a matter of their own. */
import { z } from 'zod'
import { RegionCode } from './fields.ts'
import { TrackingCode } from './portal.ts'

export const own = { region: RegionCode, code: TrackingCode }
export const ownRefusals = ['access.badReceipt', 'access.tooMany', 'input.invalid'] as const

/** What is refused of any act on a matter of one's own. */
export const stepRefusals = ['procedure.wrongState', 'procedure.notPermitted', 'procedure.missingField', 'procedure.unknownAct'] as const

/** Papers that were made out to whoever has the code. */
export const OwnPapers = z.array(z.object({ id: z.uuid(), title: z.string(), number: z.string().nullable(), on: z.iso.datetime() }))
