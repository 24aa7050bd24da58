import { buttonExamples } from './buttons.tsx'
import { choiceExamples } from './choices.tsx'
import type { Examples } from './examples.ts'
import { fieldExamples } from './fields.tsx'
import { listExamples } from './lists.tsx'
import { messageExamples } from './messages.tsx'
import { photoExamples } from './photos.tsx'
import { signatureExamples } from './signature.tsx'
import { timeExamples } from './times.tsx'

export const allExamples: Examples = {
  ...buttonExamples,
  ...fieldExamples,
  ...choiceExamples,
  ...messageExamples,
  ...timeExamples,
  ...photoExamples,
  ...signatureExamples,
  ...listExamples,
}
