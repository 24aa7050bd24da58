/** What was filled in, where it is text; null for nothing. */
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
