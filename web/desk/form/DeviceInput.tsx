import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listDevices } from '../../../contract/registers/devices.ts'
import { deviceKinds, deviceStandings } from '../../../domain/enforcement/device.ts'
import { query } from '../../queries.ts'
import type { Labelled } from '../../ui/field.tsx'
import { deviceWords } from '../../words/devices/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { SearchSelect } from './SearchSelect.tsx'

/** A surveillance device by its number, with how it stood on the day it recorded. */
export function DeviceInput({ said, values, name, onChange }: FieldInputProps & { readonly said: Labelled }) {
  const words = useWords(deviceWords).evidence
  const say = useSay()
  const [typed, setTyped] = useState('')
  const day = [values.recordedOn, values.takenOn].find((one) => typeof one === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(one))
  const asked = typed.trim().slice(0, 60)
  const { data, isFetching } = useQuery({
    ...query(listDevices, { limit: 20, ...(asked !== '' && { words: asked }), ...(typeof day === 'string' && { day }) }),
    placeholderData: keepPreviousData,
    throwOnError: false,
  })
  const found = (data?.devices ?? []).map((one) => ({
    value: one.number,
    label: `${one.number} ${one.place}`,
    detail: `${say(deviceKinds[one.kind])} · ${say(deviceStandings[one.standing])}`,
  }))
  const value = typeof values[name] === 'string' && values[name] !== '' ? values[name] : undefined
  const choices = value !== undefined && !found.some((one) => one.value === value) ? [{ value, label: value }, ...found] : found
  return (
    <SearchSelect
      said={said}
      choices={choices}
      value={value}
      onChange={onChange}
      onSearch={setTyped}
      loading={isFetching}
      placeholder={words.find}
    />
  )
}
