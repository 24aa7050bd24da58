import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { postWords, useSession, useSignOut } from '../use-session.ts'
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
      {session !== null && <p className="quiet">{postWords(session).map(say).join(' · ')}</p>}
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
