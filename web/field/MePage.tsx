import { posts, type Post } from '../../domain/people/posts.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { useSession, useSignOut } from '../use-session.ts'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'

/** 我的: who I am here, how the app looks, and the way out. */
export function MePage() {
  const words = useWords(fieldWords)
  const say = useSay()
  const session = useSession()
  const leaving = useSignOut()
  useTitle(words.titleOf(words.tabs.me))
  return (
    <div className="stack">
      <h1>{session?.person.name}</h1>
      {session?.posts.map(({ post, unit }) => (
        <p className="quiet" key={`${post} ${unit.id}`}>
          {say(posts[post as Post])}，{say(unit.name)}
        </p>
      ))}
      <div className="row">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
      <Button wide busy={leaving.isPending} onPress={() => leaving.mutate()}>
        {words.signOut}
      </Button>
    </div>
  )
}
