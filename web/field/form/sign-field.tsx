import { useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { SignaturePad } from '../../ui/signature-pad.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useWords } from '../../words/language.ts'
import type { KeptPhotos } from '../photos/use-kept-photos.ts'
import { PhotosField } from './photos-field.tsx'

export type SignedHow = 'screen' | 'paper' | 'refused'

type Props = {
  id: string
  error: string | undefined
  kept: KeptPhotos
  how: SignedHow | undefined
  onHow: (how: SignedHow) => void
  /** Whether a refusal to sign can be noted: an order to correct is then served another way. */
  mayRefuse: boolean
}

function Kept({ id, kept }: { id: string; kept: KeptPhotos }) {
  const words = useWords(enforcementWords).sign
  const [photo] = kept.photos
  const [address, setAddress] = useState<string>()
  const blob = photo?.blob
  useEffect(() => {
    if (blob === undefined) return undefined
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  if (photo === undefined) return null
  return (
    <div className="signature">
      {address !== undefined && <img className="signature-pad" src={address} alt={words.kept} />}
      <div className="row">
        <Button id={id} onPress={() => kept.remove(photo.id)}>
          {words.again}
        </Button>
      </div>
    </div>
  )
}

/** 当事人签收: on the screen, on paper with a photo of it, or refused, which the officers note (行政处罚法第五十二条第一款). */
export function SignField({ id, error, kept, how, onHow, mayRefuse }: Props) {
  const words = useWords(enforcementWords).sign
  const choose = (next: string) => {
    for (const photo of kept.photos) kept.remove(photo.id)
    onHow(next as SignedHow) // the options below
  }
  return (
    <>
      <RadioCards
        id={id}
        label={words.how}
        error={error}
        value={how}
        options={[
          { value: 'screen', label: words.screen },
          { value: 'paper', label: words.paper },
          ...(mayRefuse ? [{ value: 'refused', label: words.refused }] : []),
        ]}
        onChange={choose}
      />
      {how === 'screen' && kept.photos.length === 0 && (
        <SignaturePad
          id={`${id}-clear`}
          words={{ name: words.pad, hint: words.padHint, clear: words.clear, use: words.use }}
          onSigned={(file) => void kept.add([file])}
        />
      )}
      {how === 'screen' && <Kept id={`${id}-again`} kept={kept} />}
      {how === 'paper' && <PhotosField id={`${id}-paper`} label={words.paper} optional={false} error={undefined} max={1} kept={kept} />}
      {how === 'refused' && <p>{words.refusedText}</p>}
    </>
  )
}
