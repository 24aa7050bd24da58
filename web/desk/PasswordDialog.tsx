import { useState, type FormEvent } from 'react'
import type { SaidRefusal } from '../api.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextInput } from '../ui/field.tsx'
import { Notice } from '../ui/messages.tsx'
import { useChangePassword } from '../use-session.ts'
import { deskWords } from '../words/desk/words.ts'
import { useWords } from '../words/language.ts'

/** Changing one's own password, when asked for in the menu. */
export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(deskWords).password
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      {open && <PasswordForm onDone={onClose} />}
    </Dialog>
  )
}

/** What stands instead of every page until a password that somebody else has set is changed. */
export function PasswordPage() {
  const words = useWords(deskWords).password
  return (
    <div className="stack narrow">
      <h1>{words.title}</h1>
      <Notice kind="soon" title={words.must} />
      <PasswordForm onDone={() => undefined} />
    </div>
  )
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const words = useWords(deskWords).password
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<SaidRefusal>()
  const changing = useChangePassword()
  const differs = fresh !== again

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setTried(true)
    if (old === '' || fresh === '' || differs) return
    changing.mutate(
      { old, fresh },
      {
        onSuccess: (answer) => {
          setRefusal(answer.ok ? undefined : answer.refusal)
          if (answer.ok) onDone()
        },
      },
    )
  }

  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      {refusal !== undefined && <Notice kind="lapsed" title={refusal.sentence} live />}
      <TextInput
        id="old-password"
        label={words.old}
        kind="password"
        autoComplete="current-password"
        value={old}
        onChange={setOld}
        error={tried && old === '' ? words.needed : undefined}
      />
      <TextInput
        id="fresh-password"
        label={words.fresh}
        hint={words.hint}
        kind="password"
        autoComplete="new-password"
        value={fresh}
        onChange={setFresh}
        error={tried && fresh === '' ? words.needed : undefined}
      />
      <TextInput
        id="again-password"
        label={words.again}
        kind="password"
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={tried && differs ? words.differs : undefined}
      />
      <Button submit kind="primary" busy={changing.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
