import { expect, test } from 'vitest'
import { formatSize } from '../../ui/upload.ts'
import { acceptAttribute, isTooLarge, sayLimits } from './upload-limits.ts'

const limits = { maxBytes: 10 * 1024 * 1024, accepts: ['application/pdf', 'image/jpeg', 'image/heic'] }

test('limits are told in the words on the files', () => {
  expect(sayLimits(limits, 'zh')).toEqual({ types: 'PDF、JPG、HEIC', size: '10 MB' })
  expect(sayLimits(limits, 'en').types).toBe('PDF, JPG, HEIC')
})

test('the chooser knows endings that have no type on phones', () => {
  expect(acceptAttribute(limits)).toBe('application/pdf,image/jpeg,image/heic,.heic,.heif')
})

test('exactly the limit still fits', () => {
  expect(isTooLarge({ size: limits.maxBytes }, limits)).toBe(false)
  expect(isTooLarge({ size: limits.maxBytes + 1 }, limits)).toBe(true)
})

test('sizes read as on a phone', () => {
  expect([900, 2048, 1024 * 1024, 2.5 * 1024 * 1024, 20 * 1024 * 1024].map(formatSize)).toEqual([
    '900 B',
    '2 KB',
    '1 MB',
    '2.5 MB',
    '20 MB',
  ])
})
