/** A word of the domain in both languages; the Chinese one is the field's standard term. */
export type Words = { readonly zh: string; readonly en: string }

export type Language = 'zh' | 'en'
export const languages: readonly Language[] = ['zh', 'en']
