import { expect, test } from 'vitest'
import { isPicture, textChapters } from './text-chapters.ts'

const article = (number: string, text: string, isEdited = false, isOutdated = false) => ({
  id: number,
  isHeading: false,
  number,
  text,
  isEdited,
  isOutdated,
})
const heading = (text: string) => ({ ...article('', text), isHeading: true, number: null })

test('F55 a text is folded by its chapters, each with its articles and what asks to be looked at', () => {
  const chapters = textChapters([
    article('第一条', '先说一句。'),
    heading('一、总则'),
    article('第二条', '＿＿＿＿（店名）制定本制度。', true),
    article('第三条', '都要遵守。'),
    heading('二、空的一章'),
    heading('三、自己改过的'),
    article('第四条', '改过。', true),
    heading('四、旧了的'),
    article('第五条', '旧了。', true, true),
  ])
  expect(chapters.map(({ title, from, to, mark }) => [title, from, to, mark])).toEqual([
    [null, '第一条', '第一条', null],
    ['一、总则', '第二条', '第三条', 'open'],
    ['三、自己改过的', '第四条', '第四条', 'edited'],
    ['四、旧了的', '第五条', '第五条', 'outdated'],
  ])
})

test('F55 nothing of a text is lost by folding', () => {
  const paragraphs = [heading('一、甲'), article('第一条', '乙'), article('第二条', '丙')]
  expect(textChapters(paragraphs).flatMap((one) => one.paragraphs)).toEqual(paragraphs.slice(1))
  expect(textChapters([])).toEqual([])
})

test('F67 a picture stands in no chapter: it is seen without opening one', () => {
  const picture = { ...article('', '示意图：店在前街'), number: null }
  const paragraphs = [picture, article('第一条', '甲'), heading('一、乙'), article('第二条', '丙')]
  expect(paragraphs.map(isPicture)).toEqual([true, false, false, false])
  expect(textChapters(paragraphs).flatMap((one) => one.paragraphs)).toEqual([paragraphs[1], paragraphs[3]])
})
