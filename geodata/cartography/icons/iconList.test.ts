import { expect, test } from 'vitest'
import { iconCategories, iconList } from './iconList.ts'
import { iconPaths } from './iconPaths.ts'

test('every icon has an outline, a name in both languages and words to find it by', () => {
  expect(new Set(iconList.map(({ name }) => name)).size).toBe(iconList.length)
  expect(Object.keys(iconPaths).toSorted()).toEqual(iconList.map(({ name }) => name).toSorted())
  for (const { name, title, words } of iconList) {
    expect(
      [name, title.ja, title.en, words].map((each) => each !== ''),
      name,
    ).toEqual([true, true, true, true])
    expect(
      iconPaths[name]?.[1].every((outline) => /^M/i.test(outline)),
      name,
    ).toBe(true)
  }
})

test('no kind is empty, and what a village has is there', () => {
  for (const category of Object.keys(iconCategories))
    expect(iconList.filter((icon) => icon.category === category).length).toBeGreaterThan(9)
  const titles = iconList.map(({ title }) => title.ja)
  for (const wanted of ['学校', '家', '店', 'バス', '港', '温泉', '農地・農家', '危険', 'トイレ'])
    expect(titles).toContain(wanted)
})
