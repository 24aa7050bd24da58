import { TextInput } from '../ui/field.tsx'
import type { FieldError } from '../ui/messages.tsx'
import { useWords } from '../words/language.ts'
import { pageWords } from '../words/portal-pages/words.ts'

export type Contact = { readonly name: string; readonly phone: string; readonly email: string }

/** Digits as people write them, with a country code, spaces and dashes. */
const phoneForm = /^\+?[\d\s()-]{5,25}$/
const emailForm = /^\S+@\S+\.\S+$/

/** What is wrong with how somebody says they can be reached; all of it may be left empty. */
export function useContactErrors({ phone, email }: Contact): FieldError[] {
  const words = useWords(pageWords).report.contact
  return [
    ...(phone.trim() !== '' && !phoneForm.test(phone.trim()) ? [{ id: 'phone', text: words.badPhone }] : []),
    ...(email.trim() !== '' && !emailForm.test(email.trim()) ? [{ id: 'email', text: words.badEmail }] : []),
  ]
}

type Props = {
  readonly contact: Contact
  readonly errors: readonly FieldError[]
  readonly onChange: (part: Partial<Contact>) => void
  readonly nameLabel?: string
}

/** With a label of its own the name has to be given. */
export function ContactFields({ contact, errors, onChange, nameLabel }: Props) {
  const words = useWords(pageWords).report.contact
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <>
      <TextInput
        id="name"
        label={nameLabel ?? words.name}
        optional={nameLabel === undefined}
        error={errorAt('name')}
        value={contact.name}
        onChange={(name) => onChange({ name })}
        autoComplete="name"
        maxLength={40}
      />
      <TextInput
        id="phone"
        kind="tel"
        inputMode="tel"
        label={words.phone}
        optional
        error={errorAt('phone')}
        value={contact.phone}
        onChange={(phone) => onChange({ phone })}
        autoComplete="tel"
        maxLength={30}
      />
      <TextInput
        id="email"
        kind="email"
        inputMode="email"
        label={words.email}
        optional
        error={errorAt('email')}
        value={contact.email}
        onChange={(email) => onChange({ email })}
        autoComplete="email"
        maxLength={100}
      />
    </>
  )
}
