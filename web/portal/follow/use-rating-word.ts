import { commonWords } from '../../words/common/words.ts'
import { useWords } from '../../words/language.ts'

/** The word for a rating of one to five; undefined where nobody has rated. */
export function useRatingWord(rating: number | null): string | undefined {
  const { one, two, three, four, five } = useWords(commonWords).rating.words
  return rating === null ? undefined : [one, two, three, four, five][rating - 1]
}
