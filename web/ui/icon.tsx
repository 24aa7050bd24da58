/** Strokes on a 24 × 24 field, drawn for this project. */
const strokes = {
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  warn: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.3',
  cross: 'M6 6l12 12M18 6L6 18',
  stop: 'M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM12 7.5v5.5M12 16v.3',
  pause: 'M9 6v12M15 6v12',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.7v.3',
  camera: 'M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4zM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6z',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 8.6v.3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  target: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 2.5v4M12 17.5v4M2.5 12h4M17.5 12h4',
  pin: 'M12 21.5c4.5-5 6.5-8.3 6.5-11.3a6.5 6.5 0 1 0-13 0c0 3 2 6.3 6.5 11.3zM12 7.7a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
  frame: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.2M4.5 12h.2M4.5 18h.2',
  walk: 'M4 18c3 0 3-5 6-5s3 5 6 5 3-4 4-4M6 7h.2M18 7h.2M6 4.5A2.5 2.5 0 0 0 3.5 7C3.5 9 6 11 6 11s2.5-2 2.5-4A2.5 2.5 0 0 0 6 4.5z',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5',
  right: 'M9 5l7 7-7 7',
  left: 'M15 5l-7 7 7 7',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  scales: 'M12 4v16M8 20h8M5 7l14-1M5 7l-2.5 7h5zM19 6l-2.5 7h5z',
  dot: 'M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
} as const

export type IconName = keyof typeof strokes

/** Always beside a word: hidden from screen readers, sized with the text. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  )
}
