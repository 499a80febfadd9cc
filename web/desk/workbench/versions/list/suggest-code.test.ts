import { expect, test } from 'vitest'
import { suggestCode } from './suggest-code.ts'

test.each([
  ['开办印刷经营企业', 'kaibanyinshuajingyingqiye'],
  ['KTV 歌厅', 'ktvgeting'],
  ['女装店', 'nvzhuangdian'],
  ['3D 打印店', 'ddayindian'],
  ['，。', ''],
])('%s → %s', async (name, code) => {
  expect(await suggestCode(name)).toBe(code)
})

test('a long name is cut after a whole syllable', async () => {
  const code = await suggestCode('装装装装装装装装装装')
  expect(code).toBe('zhuang'.repeat(6))
})
