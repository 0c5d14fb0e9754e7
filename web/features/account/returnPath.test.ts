import { expect, test } from 'vitest'
import { returnPath, signInAddress } from './returnPath.ts'

test('leads back to a page of this site', () => {
  expect(returnPath('/maps/abc?tab=story#x')).toBe('/maps/abc?tab=story#x')
  expect(returnPath(signInAddress('/invite/t0ken').split('to=')[1] ?? '')).toBe('/maps')
  expect(new URL(signInAddress('/maps/a?b=c'), 'http://x').searchParams.get('to')).toBe('/maps/a?b=c')
})

test('never leads to another site', () => {
  for (const hostile of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    '',
    null,
  ])
    expect(returnPath(hostile)).toBe('/maps')
})

test('does not lead to the sign-in page again', () => {
  expect(returnPath('/signin?to=/maps')).toBe('/maps')
  expect(signInAddress('/signin')).toBe('/signin')
  expect(signInAddress('/')).toBe('/signin')
})
