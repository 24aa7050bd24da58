import { useState } from 'react'
import { Select, TextArea, TextInput } from '../field.tsx'
import type { Examples } from './examples.ts'

function Text() {
  const [value, setValue] = useState('')
  return <TextInput id="ex-text" label="联系电话" hint="仅用于核实情况，不会公开" optional kind="tel" value={value} onChange={setValue} />
}

function WrongText() {
  const [value, setValue] = useState('1380')
  return <TextInput id="ex-wrong" label="手机号" error="请输入 11 位手机号" value={value} onChange={setValue} />
}

function Area() {
  const [value, setValue] = useState('人行道地砖破损，积水')
  return <TextArea id="ex-area" label="情况说明" lengthMax={200} value={value} onChange={setValue} />
}

function FullArea() {
  const [value, setValue] = useState('占道经营，影响通行')
  return <TextArea id="ex-area-full" label="情况说明" lengthMax={5} error="请缩短到 5 字以内" value={value} onChange={setValue} />
}

function Choice() {
  const [value, setValue] = useState('')
  const options = [
    { value: '01', label: '市容环境' },
    { value: '02', label: '公用设施' },
  ]
  return <Select id="ex-select" label="问题大类" options={options} value={value} onChange={setValue} />
}

export const fieldExamples: Examples = {
  'TextInput: with a hint': Text,
  'TextInput: wrong': WrongText,
  'TextArea: with a counter': Area,
  'TextArea: too long': FullArea,
  Select: Choice,
}
