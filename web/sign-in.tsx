import { useState, type FormEvent } from 'react'
import type { SaidRefusal } from './api.ts'
import { useTitle } from './navigation.ts'
import { Button } from './ui/button.tsx'
import { TextInput } from './ui/field.tsx'
import { ErrorSummary, Notice, type FieldError } from './ui/messages.tsx'
import { LanguageSwitch } from './ui/navigation.tsx'
import { useSignIn } from './use-session.ts'
import { commonWords } from './words/common/words.ts'
import { useWords } from './words/language.ts'

/** The way into desk and field. Plain HTML, so that a password manager fills it and a phone shows it at once. */
export function SignInPage({ surface }: { surface: string }) {
  const common = useWords(commonWords)
  const words = common.signIn
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<SaidRefusal>()
  const signing = useSignIn()
  useTitle(`${words.title} — ${surface}`)

  const errors: FieldError[] = []
  if (account.trim() === '') errors.push({ id: 'account', text: words.needAccount })
  if (password === '') errors.push({ id: 'password', text: words.needPassword })
  const shown = attempt > 0 ? errors : []
  const errorAt = (id: string) => shown.find((error) => error.id === id)?.text

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setRefusal(undefined)
    setAttempt(attempt + 1)
    if (errors.length > 0) return
    signing.mutate({ account: account.trim(), password }, { onSuccess: (answer) => setRefusal(answer.ok ? undefined : answer.refusal) })
  }

  return (
    <main className="sign-in">
      <form className="sign-in-form" onSubmit={onSubmit} noValidate>
        <div className="sign-in-head">
          <h1>
            <strong>{common.product}</strong> {surface}
          </h1>
          <LanguageSwitch />
        </div>
        <ErrorSummary errors={shown} attempt={attempt} />
        {refusal !== undefined && <Notice kind="lapsed" title={refusal.sentence} live />}
        {signing.isError && <Notice kind="lapsed" title={common.fault.text} live />}
        <TextInput
          id="account"
          label={words.account}
          error={errorAt('account')}
          value={account}
          onChange={setAccount}
          autoComplete="username"
          spellCheck={false}
          maxLength={100}
        />
        <TextInput
          id="password"
          label={words.password}
          kind="password"
          error={errorAt('password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          maxLength={200}
        />
        <Button submit kind="primary" wide busy={signing.isPending}>
          {words.submit}
        </Button>
      </form>
    </main>
  )
}
