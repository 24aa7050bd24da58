const [wide, high, edge] = [96, 24, 3]

/** A figure's course over the periods, as a line; its values are said to who cannot see it. */
export function Spark({ values, label }: { readonly values: readonly number[]; readonly label: string }) {
  const most = Math.max(1, ...values)
  const step = values.length > 1 ? (wide - 2 * edge) / (values.length - 1) : 0
  const points = values.map((value, at) => [edge + step * at, high - edge - ((high - 2 * edge) * value) / most] as const)
  const last = points.at(-1)
  return (
    <svg className="spark" viewBox={`0 0 ${wide} ${high}`} width={wide} height={high} role="img" aria-label={label}>
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      {last && <circle cx={last[0]} cy={last[1]} r="2" />}
    </svg>
  )
}
