import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { registerWords } from '../../words/desk/registers.ts'
import { useWords } from '../../words/language.ts'
import { overlayGround } from './overlay.ts'
import type { Choice } from './parts.tsx'

/** One field of a form of the registers; what it holds is text. */
export type FieldSpec = {
  readonly name: string
  readonly label: string
  readonly kind?: 'text' | 'long' | 'day' | 'time' | 'choice' | 'several' | 'password' | 'check'
  readonly choices?: readonly Choice[]
  readonly hint?: string
  /** What is wrong with what stands there, told while it is typed. */
  readonly wrong?: string
  readonly optional?: boolean
  readonly max?: number
  readonly locked?: boolean
  /** Given where choices are looked for by the server. */
  readonly onSearch?: (words: string) => void
}

export type Values = Readonly<Record<string, string>>

const day = /^\d{4}-\d{2}-\d{2}$/

function control(field: FieldSpec): ReactNode {
  switch (field.kind ?? 'text') {
    case 'long':
      return <Input.TextArea rows={4} maxLength={field.max ?? 20_000} />
    case 'day':
      return <Input type="date" />
    case 'time':
      return <Input type="time" />
    case 'password':
      return <Input.Password autoComplete="new-password" maxLength={200} />
    case 'choice':
    case 'several':
      return (
        <Select
          allowClear={field.optional === true}
          {...(field.kind === 'several' && { mode: 'multiple' as const })}
          showSearch={field.onSearch ? { filterOption: false, onSearch: field.onSearch } : { optionFilterProp: 'label' }}
          options={[...(field.choices ?? [])]}
        />
      )
    case 'check':
      return <Checkbox>{field.label}</Checkbox>
    case 'text':
      return <Input maxLength={field.max ?? 120} disabled={field.locked === true} />
  }
}

type Props = {
  readonly title: string
  /** The fields, or which they are by what stands in them. */
  readonly fields: readonly FieldSpec[] | ((values: Values) => readonly FieldSpec[])
  /** What else changes when somebody fills in something. */
  readonly follows?: (values: Values) => Values
  readonly initial?: Values
  readonly note?: ReactNode
  /** What the button says where “Save” would not say enough. */
  readonly saveText?: string
  readonly onClose: () => void
  /** Saves; gives the sentence when it was refused. */
  readonly onSave: (values: Values) => Promise<string | undefined>
}

/** A form in a dialog: what is missing is said at its field, what the server refuses at the top; nothing typed is lost. */
export function FormDialog({ title, fields: given, follows, initial = {}, note, saveText, onClose, onSave }: Props) {
  const words = useWords(registerWords)
  const [form] = Form.useForm<Record<string, string | null | undefined>>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)
  const typed = Form.useWatch([], form)
  const fields = typeof given === 'function' ? given(asText({ ...initial, ...typed })) : given
  const save = async () => {
    const filled = await form.validateFields().catch(() => undefined)
    if (filled === undefined) return
    setBusy(true)
    const values = Object.fromEntries(fields.map(({ name }) => [name, String(filled[name] ?? '').trim()]))
    try {
      const sentence = await onSave(values)
      setRefused(sentence)
      if (sentence === undefined) onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      onOk={() => void save()}
      okText={saveText ?? words.save}
      cancelText={words.cancel}
      confirmLoading={busy}
      mask={{ closable: false }}
      getContainer={overlayGround}
      destroyOnHidden
    >
      {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
      {note}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        requiredMark
        onFinish={() => void save()}
        {...(follows && { onValuesChange: (_changed, all) => form.setFieldsValue(follows(asText(all))) })}
      >
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            {...(field.kind !== 'check' && { label: field.label })}
            {...(field.kind === 'check' && { valuePropName: 'checked' })}
            extra={field.hint}
            {...(field.wrong !== undefined && { validateStatus: 'error' as const, help: field.wrong })}
            rules={[
              { required: field.optional !== true && field.kind !== 'check', message: words.needed },
              ...(field.kind === 'day' ? [{ pattern: day, message: words.badDay }] : []),
            ]}
          >
            {control(field)}
          </Form.Item>
        ))}
        <button type="submit" hidden />
      </Form>
    </Modal>
  )
}

const asText = (values: Readonly<Record<string, string | null | undefined>>): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']))

/** Empty text where a form has nothing becomes null. */
export const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)
