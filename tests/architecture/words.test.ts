import { expect, test } from 'vitest'
import { roles } from '#engine/kernel'
import { isTest, type SourceFile, sourceFiles } from './source-files.ts'

/** What a person reads stands in both languages in `texts/`; what may be done, and which day it is, the engine says. */
const codeOf = ({ text }: SourceFile): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
const code = (folder: string) =>
  sourceFiles(folder).filter((file) => !isTest(file) && !/\.example\.tsx$|\/dist\//.test(file.path))
const screens = code('web')
const found = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files
    .filter((file) => pattern.test(codeOf(file)))
    .map(({ path }) => path)
    .sort()

const chinese = /[\u4e00-\u9fff]/
/** Files whose Chinese is a value of the catalogue or of a form, which its word is looked up by, and the two that build dates and name a language. */
const chineseValues = [
  'web/desk/language-switch.tsx',
  'web/desk/workbench/library/library-words.ts',
  'web/desk/workbench/versions/basics/basics-form.tsx',
  'web/portal/comments/comment-list.tsx',
  'web/portal/form/field-control.tsx',
  'web/ui/dates.ts',
  'web/ui/field-words.ts',
  'web/ui/units.ts',
]
test('a screen says nothing of its own: its texts stand in texts/, in both languages', () => {
  expect(found(screens, chinese)).toEqual(chineseValues)
})

const role = new RegExp(`['"\`](?:${roles.join('|')})['"\`]`)
/** Files that name a role, and why. */
const namesRole = {
  'web/desk/case/case-head.tsx': 'a label: the applicant of the case',
  'web/desk/session.ts': 'citizens are shown the way to the portal',
  'web/desk/workbench/review/review-tab.tsx': 'the view of a department, or of the joint team',
  'web/portal/session/need-account.tsx': 'staff are told that they are not signed in as themselves',
}
test('a screen asks for permissions and for what is available, never for a role', () => {
  expect(found(screens, role)).toEqual(Object.keys(namesRole))
})

const ownDay =
  /toISOString\(\)\s*\.\s*(?:slice|split|substr)|\.(?:getFullYear|getMonth|getDate|getDay|toLocaleDateString)\(/
/** Files that cut a day out of an instant, and why. */
const cutsDay = {
  'engine/src/calendar/day.ts': 'counts days, without an instant',
  'engine/src/kernel/day.ts': 'the one place: chinaDay',
  'engine/src/lists/values.ts': 'a cell of a sheet is a day, without a place on earth',
  'server/src/modules/lists/read-workbook.ts': 'the same',
}
test('a day in China is computed in kernel/day.ts only', () => {
  const files = ['engine/src', 'server/src', 'cli/src', 'web'].flatMap(code)
  expect(found(files, ownDay)).toEqual(Object.keys(cutsDay))
})

test('the walls above see what they are for', () => {
  const seen = (text: string, pattern: RegExp) => found([{ path: 'a.tsx', text, imports: [] }], pattern)
  expect(seen("const wait = '请稍候'", chinese)).toEqual(['a.tsx'])
  expect(seen('// 请稍候\nconst wait = 1 /* 请稍候 */', chinese)).toEqual([])
  expect(seen("if (me.role === 'issue_window') show()", role)).toEqual(['a.tsx'])
  expect(seen('const today = new Date().toISOString().slice(0, 10)', ownDay)).toEqual(['a.tsx'])
})
