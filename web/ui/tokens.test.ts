import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

function colours(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const [, lightBlock = '', darkBlock = ''] = /:root \{(.*?)\n\}\n.*?:root\[data-theme='dark'\] \{(.*?)\n\}/s.exec(css) ?? []
const themes = { light: colours(lightBlock), dark: colours(darkBlock) }

/** Relative luminance, WCAG 2.2 definition. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

test('dark replaces every colour of light and adds none', () => {
  expect(themes.light.size).toBeGreaterThan(25)
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()])
})

for (const [theme, tokens] of Object.entries(themes)) {
  const colour = (name: string) => tokens.get(name) ?? expect.fail(`no --${name}`)
  test(`text on its surface has a contrast of at least 4.5 in ${theme} (WCAG 1.4.3)`, () => {
    for (const ground of ['ground', 'surface', 'sunken']) {
      for (const ink of ['ink', 'ink-quiet', 'accent', 'lapsed', 'soon', 'done']) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
    for (const name of ['lapsed', 'soon', 'done', 'accent']) {
      expect(contrast(colour(name), colour(`${name}-tint`)), name).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('on-accent'), colour('accent-strong'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('map-label'), colour('map-halo'))).toBeGreaterThanOrEqual(4.5)
  })

  test(`edges of controls and the focus ring have a contrast of at least 3 in ${theme} (WCAG 1.4.11)`, () => {
    for (const ground of ['ground', 'surface']) {
      expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3)
      expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3)
    }
  })
}
