import { expect, test } from 'vitest'
import { concerning, waitsForMe } from './concerning.ts'

type Told = Parameters<typeof concerning>[0][number]
const version = (versionId: string, more: Partial<Told>) => ({
  versionId,
  status: 'consultation' as const,
  departments: [{ id: 'wgj' }],
  updatedAt: '2026-03-01T00:00:00.000Z',
  available: [],
  mine: 'answered' as const,
  ...more,
})

test('V19 what waits for the department comes first, drafts nobody asked about and others’ versions are left out', () => {
  const list = [
    version('answered', { updatedAt: '2026-03-05T00:00:00.000Z' }),
    version('waiting', { mine: 'waiting' }),
    version('draft', { status: 'draft', mine: 'none' }),
    version('cuts', { status: 'draft', mine: 'none', available: ['sign_cut'] }),
    version('other', { departments: [] }),
    version('given up unasked', { status: 'discarded', mine: 'none' }),
    version('given up', { status: 'discarded', updatedAt: '2026-03-04T00:00:00.000Z' }),
    version('published', { status: 'published', mine: 'none', updatedAt: '2026-03-06T00:00:00.000Z' }),
  ]
  expect(concerning(list, 'wgj').map(({ versionId }) => versionId)).toEqual([
    'waiting',
    'cuts',
    'published',
    'answered',
    'given up',
  ])
  expect(concerning(list, '')).toEqual([])
  expect(list.filter(waitsForMe)).toHaveLength(2)
})
