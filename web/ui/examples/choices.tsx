import { useState } from 'react'
import { Checkbox, RadioCards, Rating, type Stars } from '../choices.tsx'
import type { Examples } from './examples.ts'

const kinds = [
  { value: 'road', label: '道路破损', hint: '坑洼、地砖松动、井盖缺失' },
  { value: 'waste', label: '垃圾堆积', hint: '暴露垃圾、渣土' },
  { value: 'vendor', label: '占道经营' },
]

function Cards() {
  const [value, setValue] = useState<string | undefined>('waste')
  return <RadioCards id="ex-cards" label="是什么问题？" options={kinds} value={value} onChange={setValue} />
}

function WrongCards() {
  const [value, setValue] = useState<string>()
  return <RadioCards id="ex-cards-wrong" label="是什么问题？" error="请选择一项" options={kinds} value={value} onChange={setValue} />
}

function Check() {
  const [checked, setChecked] = useState(true)
  return <Checkbox id="ex-check" label="愿意接受回访" hint="结案后给您打一次电话" checked={checked} onChange={setChecked} />
}

function WrongCheck() {
  const [checked, setChecked] = useState(false)
  return <Checkbox id="ex-check-wrong" label="以上内容属实" error="请确认后提交" checked={checked} onChange={setChecked} />
}

function Rate() {
  const [value, setValue] = useState<Stars | undefined>(4)
  return <Rating id="ex-rating" value={value} onChange={setValue} />
}

export const choiceExamples: Examples = {
  RadioCards: Cards,
  'RadioCards: nothing chosen': WrongCards,
  Checkbox: Check,
  'Checkbox: not yet': WrongCheck,
  Rating: Rate,
}
