import { expect, test } from 'vitest'
import { creditCheckDigit } from '../../../domain/enforcement/identity.ts'
import { creditCodeIn } from './read-code.ts'

const code = '91329901MA0000000' + creditCheckDigit('91329901MA0000000')

test('the credit code is read out of the code itself, an address that carries it, and a text around it', () => {
  for (const text of [code, code.toLowerCase(), `https://example.cn/info?uniscid=${code}&t=1`, `名称：示例；代码：${code}`])
    expect(creditCodeIn(text)).toBe(code)
})

test('a text without a code, or with one whose check character is wrong, gives none', () => {
  const wrong = code.slice(0, 17) + (code.endsWith('A') ? 'B' : 'A')
  for (const text of ['', 'https://example.cn/', wrong, '123456789012345670']) expect(creditCodeIn(text)).toBeUndefined()
})
