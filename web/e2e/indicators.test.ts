import { expect, test } from 'vitest'
import type { BundledIndicators } from '#geodata/schema/bundled.ts'
import { indicatorsTexts } from '#web/i18n/panels/indicatorsTexts.ts'
import { soon } from './soon.ts'
import { useHarness } from './useHarness.ts'

const harness = useHarness()

test('all five indicators stand with target, reported and computed, and open to their sums and notes', async () => {
  const { indicators, funnels } = await harness().api<BundledIndicators>('/api/indicators')
  expect(indicators).toHaveLength(5)
  const page = await harness().newPage({ path: '/indicators' })
  const cards = page.getByRole('article')
  await soon(() => cards.count()).toBe(indicators.length)
  for (const { title, unit, target, reported, computed, notes } of indicators) {
    const card = cards.filter({ has: page.getByRole('heading', { name: title.ja, exact: true }) })
    const amount = (value: number): string => `${value.toLocaleString('ja')}${unit.ja}`
    expect(await card.locator('.bar-value').allInnerTexts()).toEqual([
      indicatorsTexts.ja[target.kind](amount(target.value)),
      amount(reported.value),
      amount(computed.value),
    ])
    expect(await card.innerText()).toContain(
      reported.value === computed.value ? indicatorsTexts.ja.agree : indicatorsTexts.ja.differ,
    )

    const sum = card.getByText(indicatorsTexts.ja.terms)
    await sum.focus()
    await page.keyboard.press('Enter')
    const terms = await card.locator('.indicator-terms li:not(.sum)').allInnerTexts()
    expect(terms).toHaveLength(computed.terms.length)
    for (const [index, term] of computed.terms.entries()) {
      expect(terms[index]).toContain(term.label.ja)
      expect(terms[index]).toContain(amount(term.value))
    }
    expect(computed.terms.reduce((all, term) => all + term.value, 0)).toBe(computed.value)
    if (notes.length === 0) continue
    await card.getByText(indicatorsTexts.ja.notes).click()
    for (const note of notes) await card.getByText(note.ja, { exact: true }).waitFor({ state: 'visible' })
  }
  for (const { title, steps } of funnels) {
    const funnel = page.locator('.funnel').filter({ hasText: title.ja })
    expect(
      (await funnel.locator('.funnel-value').allInnerTexts()).map((text) => text.replace(/\D/g, '')),
    ).toEqual(steps.map(({ value }) => String(value)))
  }
})
