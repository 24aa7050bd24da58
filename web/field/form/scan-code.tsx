import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useWords } from '../../words/language.ts'
import { creditCodeIn } from './read-code.ts'

/** What the Shape Detection API offers where a browser has it; TypeScript's own library does not describe it. */
type Detector = { detect: (picture: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]> }
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector

const formats = ['qr_code', 'code_128', 'pdf417']

function makerHere(): DetectorMaker | undefined {
  return 'BarcodeDetector' in window ? (window as unknown as { BarcodeDetector: DetectorMaker }).BarcodeDetector : undefined
}

async function codeOn(file: File, Maker: DetectorMaker): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  try {
    const found = await new Maker({ formats }).detect(picture)
    return found.map(({ rawValue }) => creditCodeIn(rawValue)).find((code) => code !== undefined)
  } catch {
    return undefined
  } finally {
    picture.close()
  }
}

/** Reads the credit code off a photo of the licence, on phones whose browser can; elsewhere it is typed. */
export function ScanCode({ onCode }: { onCode: (code: string) => void }) {
  const words = useWords(enforcementWords).party
  const camera = useRef<HTMLInputElement>(null)
  const [none, setNone] = useState(false)
  const Maker = makerHere()
  if (Maker === undefined) return null
  const read = async (file: File | undefined) => {
    if (file === undefined) return
    const code = await codeOn(file, Maker)
    setNone(code === undefined)
    if (code !== undefined) onCode(code)
  }
  return (
    <>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(change) => {
          void read(change.target.files?.[0])
          change.target.value = ''
        }}
      />
      <Button icon="camera" onPress={() => camera.current?.click()}>
        {words.scan}
      </Button>
      {none && <p role="status">{words.noCode}</p>}
    </>
  )
}
