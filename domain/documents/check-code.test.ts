import { expect, test } from 'vitest'
import { plainCode, plainNumber } from './check-code.ts'

test.each([
  ['7K3M9-2QD4X', '7K3M92QD4X'],
  [' 7k3m9 2qd4x ', '7K3M92QD4X'],
  ['７Ｋ３Ｍ９－２ＱＤ４Ｘ', '7K3M92QD4X'],
  ['OILO0', '01100'],
])('the code %s is read as %s', (typed, read) => expect(plainCode(typed)).toBe(read))

test.each([
  ['清综执罚告字〔2026〕第12号', '清综执罚告字〔2026〕第12号'],
  ['清综执罚告字[2026]第12号', '清综执罚告字〔2026〕第12号'],
  ['清综执罚告字（２０２６） 第１２号', '清综执罚告字〔2026〕第12号'],
  ['清综执罚告字【2026】第12号\n', '清综执罚告字〔2026〕第12号'],
])('the number %s is read as %s', (typed, read) => expect(plainNumber(typed)).toBe(read))
