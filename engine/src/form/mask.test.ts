import { expect, test } from 'vitest'
import { isPersonal, mask, maskField } from './mask.ts'

test.each([
  ['张三', 'person', '张*'],
  ['欧阳若琳', 'person', '欧阳*'],
  ['张', 'person', '张*'],
  ['张三、李四', 'person', '张*、李*'],
  ['Mary Poppins', 'person', 'M***'],
  ['330282199001011234', 'id_number', '330282********1234'],
  ['E12345678', 'id_number', 'E******78'],
  ['12', 'id_number', '**'],
  ['13805745678', 'phone', '138****5678'],
  ['0574-63015678', 'phone', '0574-****5678'],
  ['浙江省慈溪市浒山街道新城大道100号', 'address', '浙江省慈溪市浒山街道****'],
  ['', 'person', ''],
  ['餐饮服务', 'string', '餐饮服务'],
] as const)('X2 %s (%s) is shown as %s', (value, type, shown) => {
  expect(mask(value, type)).toBe(shown)
})

test('X2 texts that hold numbers or names of persons are masked too', () => {
  const numbers = { type: 'string', name: '投资人证件号码', personal: true } as const
  expect(maskField(numbers, '330282199001011234、E12345678')).toBe('330282********1234、E******78')
  const shareholders = { type: 'string', name: '投资人（股东）名称或姓名', personal: true } as const
  expect(maskField(shareholders, '张三、李四')).toBe('张*、李*')
  const history = { type: 'string', name: '既往病史', personal: true } as const
  expect(maskField(history, '无')).not.toContain('无')
  const mail = { type: 'string', name: '电子邮箱', personal: true } as const
  expect(maskField(mail, 'zhangsan@example.com')).toBe('z***@example.com')
})

test('X2 facts of a firm are not personal, facts of a person are', () => {
  expect(isPersonal({ type: 'uscc', name: '统一社会信用代码' })).toBe(false)
  expect(isPersonal({ type: 'number', name: '经营面积' })).toBe(false)
  expect(isPersonal({ type: 'address', name: '法定代表人户籍地址' })).toBe(true)
  expect(isPersonal({ type: 'phone', name: '联络员电话' })).toBe(true)
})
