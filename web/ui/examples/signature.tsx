import { SignaturePad } from '../signature-pad.tsx'
import type { Examples } from './examples.ts'

const words = { name: '签名区', hint: '请当事人用手指在框内签名。', clear: '清除重签', use: '确认签名' }

export const signatureExamples: Examples = {
  'SignaturePad: empty': () => <SignaturePad id="ex-signature" words={words} onSigned={() => undefined} />,
}
