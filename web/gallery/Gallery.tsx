import { allExamples } from '../ui/examples/all.ts'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { MapExample } from './MapExample.tsx'

/** Every part with its examples, for those who build pages. English, as the code is. */
export function Gallery() {
  return (
    <main className="gallery">
      <header className="row">
        <h1 lang="en">Parts</h1>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      {Object.entries(allExamples).map(([name, Example]) => (
        <section key={name} className="example" aria-label={name}>
          <p className="example-name" lang="en">
            {name}
          </p>
          <Example />
        </section>
      ))}
      <MapExample />
    </main>
  )
}
