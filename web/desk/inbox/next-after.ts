/** The matter below the one just dealt with; at the end of the list, the first. */
export function nextAfter<T extends { readonly id: string }>(lines: readonly T[], id: string): T | undefined {
  const at = lines.findIndex((line) => line.id === id)
  const next = lines[at + 1] ?? lines[0]
  return next?.id === id ? undefined : next
}
