import type { ComponentType } from 'react'

/** A part's named examples: they are the gallery, the render tests and what axe looks at. */
export type Examples = Readonly<Record<string, ComponentType>>
