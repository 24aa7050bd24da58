declare module 'polylabel' {
  /** The position inside a polygon farthest from its border, to `precision` in the units of the coordinates. */
  export default function polylabel(polygon: number[][][], precision?: number): number[] & { distance: number }
}
