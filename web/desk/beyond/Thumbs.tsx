import { beyondWords } from '../../words/desk/beyond.ts'
import { useWords } from '../../words/language.ts'

const photoUrl = (sha256: string, size: 'thumb' | 'view') => `/api/photos/${sha256}/${size}`

/** Photos of one thing, each opened by itself. */
export function Thumbs({ name, photos }: { name: string; photos: readonly string[] }) {
  const words = useWords(beyondWords).panel
  return (
    <span className="row">
      {photos.map((sha256, at) => (
        <a key={sha256} href={photoUrl(sha256, 'view')} target="_blank" rel="noreferrer">
          <img className="evidence-thumb" src={photoUrl(sha256, 'thumb')} alt={words.photo(name, at + 1)} loading="lazy" />
        </a>
      ))}
    </span>
  )
}
