import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { Button } from './button.tsx'

/** Pixels of the picture; shown as wide as the page allows, at this ratio. */
const width = 900
const height = 420
const penWidth = 6
/** Shorter than this, in pixels of the picture, is a touch by mistake. */
const inkMin = 60
/** A signature is read on paper, whatever the theme of the screen. */
const paper = '#ffffff'
const ink = '#0b1f2a'

/** Draws where a pointer is held down; `drawn` is how far, in pixels of the picture. */
function usePen() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const last = useRef<{ x: number; y: number }>(undefined)
  const [drawn, setDrawn] = useState(0)

  const clear = () => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    pen.fillStyle = paper
    pen.fillRect(0, 0, width, height)
    last.current = undefined
    setDrawn(0)
  }
  useEffect(clear, [])

  const at = (move: PointerEvent<HTMLCanvasElement>) => {
    const box = move.currentTarget.getBoundingClientRect()
    return { x: ((move.clientX - box.left) / box.width) * width, y: ((move.clientY - box.top) / box.height) * height }
  }
  const begin = (press: PointerEvent<HTMLCanvasElement>) => {
    press.currentTarget.setPointerCapture(press.pointerId)
    last.current = at(press)
  }
  const draw = (move: PointerEvent<HTMLCanvasElement>) => {
    const from = last.current
    const pen = move.currentTarget.getContext('2d')
    if (from === undefined || pen === null) return
    const to = at(move)
    pen.strokeStyle = ink
    pen.lineWidth = penWidth
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
    last.current = to
    setDrawn((sum) => sum + Math.hypot(to.x - from.x, to.y - from.y))
  }
  const end = () => {
    last.current = undefined
  }
  return { canvas, drawn, clear, onPointerDown: begin, onPointerMove: draw, onPointerUp: end, onPointerCancel: end }
}

type Words = { readonly name: string; readonly hint: string; readonly clear: string; readonly use: string }

/** A box to sign in with a finger or a pen. It gives a PNG on white ground; whoever cannot draw needs another way beside it. */
export function SignaturePad({ id, words, onSigned }: { id: string; words: Words; onSigned: (file: File) => void }) {
  const { canvas, drawn, clear, ...pen } = usePen()
  const use = () => {
    canvas.current?.toBlob((blob) => {
      if (blob !== null) onSigned(new File([blob], 'signature.png', { type: 'image/png' }))
    }, 'image/png')
  }
  return (
    <div className="signature">
      <p className="field-hint" id={`${id}-pad-hint`}>
        {words.hint}
      </p>
      <canvas
        ref={canvas}
        className="signature-pad"
        width={width}
        height={height}
        role="img"
        aria-label={words.name}
        aria-describedby={`${id}-pad-hint`}
        {...pen}
      />
      <div className="row">
        <Button id={id} onPress={clear}>
          {words.clear}
        </Button>
        {drawn >= inkMin && (
          <Button kind="primary" icon="check" onPress={use}>
            {words.use}
          </Button>
        )}
      </div>
    </div>
  )
}
