/** Who acts in a story by their login, and what they name. */
import type { DemoPerson } from '../people.ts'
import type { Scene } from './scene.ts'

/** Somebody by their login. */
export const whoIs =
  (login: string) =>
  ({ story }: Scene): DemoPerson => {
    const found = story.stage.people.find((person) => person.login === login)
    if (!found) throw new Error(`nobody is called ${login}`)
    return found
  }

/** The number of the latest matter of a procedure in the story. */
export function numberIn({ story }: Scene, procedure: string): string {
  const found = [...story.seen.values()].findLast((one) => one.procedure === procedure)
  if (!found?.number) throw new Error(`the story has no numbered ${procedure}`)
  return found.number
}
