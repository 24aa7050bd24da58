import { v5 } from 'uuid'

// Any number will do; the demonstration's ids are made from it and a name, so that a second start meets its own rows.
const space = '3e0c6d4a-7a1f-5f5b-9a3e-329901329901'

/** The same id for the same name, on every machine and at every start. */
export const demoId = (...name: readonly (string | number)[]): string => v5(name.join('/'), space)
