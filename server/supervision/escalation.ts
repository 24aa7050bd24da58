import type { Noun } from '../matter/nouns.ts'
import { keepPhotos } from '../case/store.ts'

/** 督办: its place is that of the matter it is about, its unit the superior it went to. */
export const escalationNoun: Noun = {
  gather: async (_tx, { parent, given }, here) => {
    if (here) return { facts: {}, levels: {}, kept: {} }
    const { cell, point, address, subject, title } = parent?.matter.attributes ?? {}
    return { facts: { cell, point, address, subject, title, ...given }, levels: {}, kept: {} }
  },
  project: keepPhotos,
}
