import { expect, test } from 'vitest'
import { type Actor, problemText } from '#engine/kernel'
import cases from '../../../cases/uploads/quota.json' with { type: 'json' }
import { beyondQuota, quotaOf, quotaWritten, uploadQuotas } from './upload-quota.ts'

test.each(cases.cases)('$name', ({ given, when, then }) => {
  const bytes = (megabytes: number) => megabytes * 1024 * 1024
  const quota = { files: given.files, bytes: bytes(given.megabytes) }
  const [refused, ...more] = beyondQuota({ files: when.files, bytes: bytes(when.megabytes) }, quota, when.at)
  expect(more).toEqual([])
  expect(refused ? { code: refused.code, next: refused.values.next } : null).toEqual(then)
})

test('C52 an applicant has a household’s room, a window that of everybody who comes; both are told in words', () => {
  const as = (role: Actor['role']): Actor => ({ id: 'a', name: 'a', role, division: '330282000000' })
  expect(quotaOf(uploadQuotas, as('applicant'))).toBe(uploadQuotas.applicant)
  expect(quotaOf(uploadQuotas, as('window_clerk'))).toBe(uploadQuotas.staff)
  for (const code of ['uploads_of_day', 'upload_bytes_of_day'])
    expect([problemText(code)?.kind, problemText(code)?.zh, problemText(code)?.en]).toEqual([
      'too_many',
      expect.stringContaining('{next}'),
      expect.stringContaining('{next}'),
    ])
})

test('C52 the settings begin with the very quotas of the rule', () => {
  expect(quotaWritten(uploadQuotas.applicant)).toBe('200,1000')
  expect(quotaWritten(uploadQuotas.staff)).toBe('5000,20000')
})
