/** A word of the domain in both languages; the Chinese one is the field's standard term. */
export type Words = { readonly zh: string; readonly en: string }

/** The two words alone, of what carries more beside them. */
export const words = ({ zh, en }: Words) => ({ zh, en })

export type Language = 'zh' | 'en'
export const languages: readonly Language[] = ['zh', 'en']
