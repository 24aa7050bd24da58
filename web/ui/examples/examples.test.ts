import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { allExamples } from './all.ts'

for (const [name, Example] of Object.entries(allExamples)) {
  test(`${name} renders without a browser`, () => {
    const html = renderToString(createElement(Example))
    expect(html.length).toBeGreaterThan(20)
    expect(html).not.toContain('undefined')
    expect(html).not.toContain('[object')
  })
}

test('a blocked button says why, and can still be reached', () => {
  const Blocked = allExamples['Button: blocked, with the reason'] ?? expect.fail('no such example')
  const html = renderToString(createElement(Blocked))
  expect(html).toContain('aria-disabled="true"')
  expect(html).not.toMatch(/ disabled[ =>]/)
  expect(html).toContain('派遣前须补齐')
})

test('a wrong field names its error to screen readers', () => {
  const Wrong = allExamples['TextInput: wrong'] ?? expect.fail('no such example')
  const html = renderToString(createElement(Wrong))
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="ex-wrong-error"')
  expect(html).toContain('id="ex-wrong-error"')
})
