import { exportBeyond, listBeyond } from '../../../contract/beyond.ts'
import { beyondKinds } from '../../../domain/enforcement/beyond/all.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useSession } from '../../use-session.ts'
import { beyondWords } from '../../words/desk/beyond.ts'
import { useWords } from '../../words/language.ts'
import { KindPage } from '../kinds/KindPage.tsx'
import { deskPaths } from '../paths.ts'

/** 协同: help, disputes, major cases and joint actions. */
export function BeyondPage() {
  const words = useWords(beyondWords)
  const session = useSession()
  return (
    <KindPage list={listBeyond} exported={exportBeyond} kinds={beyondKinds} pathOf={deskPaths.beyond} words={words}>
      {session?.permissions.includes('joint.draft') === true && (
        <ButtonLink kind="primary" icon="plus" href={deskPaths.open('joint.draft')}>
          {words.plan}
        </ButtonLink>
      )}
    </KindPage>
  )
}
