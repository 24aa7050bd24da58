/** 7K3M9-2QD4X: two groups of five, as a code is read out. */
export function grouped(code: string): string {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain.length === 10 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : code
}
