import type { DueStanding } from '../ui/due-text.ts'

/** Points of a regular figure of `corners` around the centre, the first one upwards unless turned. */
function figure(pen: CanvasRenderingContext2D, corners: number, radius: number, turn = 0): void {
  pen.beginPath()
  for (let corner = 0; corner < corners; corner += 1) {
    const angle = (corner / corners) * 2 * Math.PI - Math.PI / 2 + turn
    const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius]
    if (corner === 0) pen.moveTo(x, y)
    else pen.lineTo(x, y)
  }
  pen.closePath()
}

type Colours = { readonly fill: string; readonly edge: string; readonly mark: string }

/** One shape for each standing, so that colour is never alone: circle, triangle, octagon, square, ring with a tick. */
const shapes: Record<DueStanding, (pen: CanvasRenderingContext2D) => void> = {
  running: (pen) => figure(pen, 24, 8),
  dueSoon: (pen) => figure(pen, 3, 11),
  lapsed: (pen) => figure(pen, 8, 10.5, Math.PI / 8),
  paused: (pen) => figure(pen, 4, 10.5, Math.PI / 4),
  stopped: (pen) => figure(pen, 24, 8),
}

/** What stands in the shape, as strokes. */
const marks: Record<DueStanding, readonly (readonly [number, number][])[]> = {
  running: [],
  dueSoon: [
    [
      [0, -4],
      [0, 1],
    ],
    [
      [0, 3.6],
      [0, 3.8],
    ],
  ],
  lapsed: [
    [
      [-3.5, -3.5],
      [3.5, 3.5],
    ],
    [
      [3.5, -3.5],
      [-3.5, 3.5],
    ],
  ],
  paused: [
    [
      [-2, -3],
      [-2, 3],
    ],
    [
      [2, -3],
      [2, 3],
    ],
  ],
  stopped: [
    [
      [-3.5, 0],
      [-1, 2.8],
      [3.6, -2.6],
    ],
  ],
}

export const standings = Object.keys(shapes) as DueStanding[]

/** Drawn at twice the size it is shown at, for sharp screens. */
export const symbolPixelRatio = 2

/** The sign of a case on the map. */
export function drawSymbol(standing: DueStanding, { fill, edge, mark }: Colours): ImageData {
  const size = 28 * symbolPixelRatio
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no 2d canvas')
  pen.setTransform(symbolPixelRatio, 0, 0, symbolPixelRatio, size / 2, size / 2)
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  shapes[standing](pen)
  pen.lineWidth = 3.5
  pen.strokeStyle = edge
  pen.stroke()
  pen.fillStyle = fill
  pen.fill()
  pen.strokeStyle = mark
  pen.lineWidth = 2
  for (const [first, ...rest] of marks[standing]) {
    if (first === undefined) continue
    pen.beginPath()
    pen.moveTo(...first)
    for (const next of rest) pen.lineTo(...next)
    pen.stroke()
  }
  return pen.getImageData(0, 0, size, size)
}
