import { expect, test } from 'vitest'
import { accountRef, accountsIn, actorRef, actorRefEn, loginRef, withNames } from './account-ref.ts'

const nameOf = (id: string) => ({ a: '王敏', 'a~': 'wangmin', b: '编办郑编' })[id] ?? '—'

test('KE8 a text with accounts in it waits for their names, each once, and is read with them', () => {
  const text = `${accountRef('a')}（${loginRef('a')}）把一件交给${accountRef('b', '编办')}，又交给${accountRef('a')}`
  expect(accountsIn(text)).toEqual(['a', 'a~', 'b'])
  expect(withNames(text, nameOf)).toBe('王敏（wangmin）把一件交给编办郑编，又交给王敏')
})

test('KE8 the office is said before the name, unless the name begins with it', () => {
  const said = (id: string) => withNames(actorRef({ id }, '编办'), nameOf)
  expect(said('a')).toBe('编办王敏')
  expect(said('b')).toBe('编办郑编')
  expect(said('gone')).toBe('编办—')
  // Events of before keep the name.
  expect(actorRef({ id: 'b', name: '编办郑编' }, '编办')).toBe('编办郑编')
  expect(actorRef({ id: 'a', name: '王敏' }, '编办')).toBe('编办王敏')
  const [none, office] = [
    { zh: '', en: '' },
    { zh: '编办', en: 'Organization Office' },
  ]
  expect(actorRefEn({ id: 'b', name: '编办郑编' }, office)).toBe('编办郑编')
  expect(actorRefEn({ id: 'a', name: '王敏' }, office)).toBe('王敏 (Organization Office)')
  expect(actorRefEn({ id: 'a', name: '王敏' }, none)).toBe('王敏')
  expect(withNames(actorRefEn({ id: 'a' }, office), nameOf)).toBe('王敏 (Organization Office)')
  // Named after their office: it is told once in English too, whichever language the name is in.
  expect(withNames(actorRefEn({ id: 'b' }, office), nameOf)).toBe('编办郑编')
  const english = () => 'Organization Office, Zheng'
  expect(withNames(actorRefEn({ id: 'b' }, office), english)).toBe('Organization Office, Zheng')
  expect(withNames(actorRefEn({ id: 'a' }, none), nameOf)).toBe('王敏')
  expect(accountsIn(actorRefEn({ id: 'a' }, office))).toEqual(['a'])
})

test('KE8 somebody without an account stands under what they typed; a text without accounts stays', () => {
  expect(actorRef({ id: '', name: '李四' })).toBe('李四')
  expect(withNames('王敏 {a} \\u0002a\\u0003', nameOf)).toBe('王敏 {a} \\u0002a\\u0003')
})
