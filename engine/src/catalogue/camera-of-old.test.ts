import { expect, test } from 'vitest'
import { readOrThrow } from '#engine/kernel'
import { catalogueRecord } from './formats.ts'

test('F69 an outline that format 11 named alone says from format 12 on what must be seen', () => {
  const lists = { departments: [], elements: [], matters: [], things: [], sources: [] }
  const named = (camera: string) => ({ id: camera, name: '照片', kind: 'photo', camera })
  const older = {
    ...lists,
    materials: ['front', 'inside', 'kitchen', 'portrait', 'vehicle'].map(named),
    format: 11,
  }
  const { materials } = readOrThrow(catalogueRecord.read(older))
  expect(materials.map(({ camera }) => [camera?.outline, camera?.verified])).toEqual(
    ['front', 'room', 'room', 'portrait', 'vehicle'].map((outline) => [outline, 'recalled']),
  )
  expect(materials.every(({ camera }) => camera?.sees && camera.sees_en)).toBe(true)
})
