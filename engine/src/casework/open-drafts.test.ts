import { expect, test } from 'vitest'
import { mayBegin, openDrafts } from './open-drafts.ts'

test('C42 twenty open drafts of a thing and a hundred in all; the refusal says which to go on with', () => {
  const thing = { code: 'xiaocanyin', name: '开小餐饮店', nameEn: 'Open a small eatery' }
  const { ofThing, ofAll } = openDrafts
  const of = (...counts: [string, number][]) => mayBegin(thing, new Map(counts))[0]
  expect(of()).toBeUndefined()
  expect(of(['xiaocanyin', ofThing - 1], ['other', ofAll - ofThing])).toBeUndefined()
  expect(of(['xiaocanyin', ofThing])).toMatchObject({
    code: 'drafts_of_thing',
    values: { count: 20, name: '开小餐饮店' },
  })
  expect(of(['a', 50], ['b', 50])).toMatchObject({ code: 'drafts_in_all', values: { count: 100 } })
})
