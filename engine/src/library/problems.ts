import { defineProblems } from '#engine/kernel'

/** Refusals of the library: what a change may not leave behind, and when nothing can be undone. */
export const failLibrary = defineProblems({
  library_entry_twice: {
    kind: 'refused',
    zh: '“{entry}”在事项库里会出现两次。请换一个编号。',
    en: '“{entry}” would stand in the library twice. Choose another id.',
  },
  library_entry_needed: {
    kind: 'refused',
    zh: '“{from}”还在用“{entry}”，现在不能去掉它。请先改“{from}”。',
    en: '“{from}” still uses “{entry}”, so it cannot go now. Change “{from}” first.',
  },
  library_change_unknown: {
    kind: 'not_found',
    zh: '没有这次改动。请从改动记录里选。',
    en: 'There is no such change. Choose one from the history.',
  },
  library_undone_already: {
    kind: 'conflict',
    zh: '这次改动已经由{by}撤销过了。',
    en: 'This change was undone already by {by}.',
  },
  library_changed_later: {
    kind: 'refused',
    zh: '后来又有人改过同样的内容（{by}：{told}）。请先撤销后面那次，或者直接改现在的内容。',
    en: 'The same entries were changed later ({by}: {toldEn}). Undo that change first, or change what is there now.',
  },
  library_other_department: {
    kind: 'forbidden',
    zh: '您只能处理本部门的清单。其他部门的，请找那个部门或联合小组。',
    en: 'You may only handle the list of your own department. Ask the other department or the joint team.',
  },
  library_not_your_change: {
    kind: 'forbidden',
    zh: '这次改动不是本部门上传清单做的，请找联合小组撤销。',
    en: 'This change was not made by a list of your department. Ask the joint team to undo it.',
  },
  library_department_unknown: {
    kind: 'not_found',
    zh: '没有编号为“{department}”的部门。请从列表里选。',
    en: 'There is no department “{department}”. Choose one from the list.',
  },
  library_paper_unknown: {
    kind: 'not_found',
    zh: '事项库里没有编号为“{material}”的材料。请从列表里选。',
    en: 'The library has no paper “{material}”. Choose one from the list.',
  },
  library_paper_shared: {
    kind: 'forbidden',
    zh: '“{material}”不只是本部门在要，它的标准和样例由联合小组改。请找联合小组。',
    en: 'Not only your department asks for “{material}”; the joint team changes its criteria and samples. Ask them.',
  },
  library_paper_changed: {
    kind: 'conflict',
    zh: '您写的时候，“{material}”的标准或样例被别人改过了。您写的还在，请看过新的再决定。',
    en: 'The criteria or samples of “{material}” were changed while you wrote. What you wrote is kept; look at the new ones, then decide.',
  },
  library_criterion_empty: {
    kind: 'invalid',
    zh: '“{material}”受理标准第 {line} 条没有写。请写上，或者删掉这一条。',
    en: 'Criterion {line} of “{material}” says nothing. Write it, or remove it.',
  },
  library_paper_too_long: {
    kind: 'invalid',
    zh: '“{material}”写得太多了：受理标准最多 20 条，空白表最多 80 行，表格最多 8 列，样例的表格最多 40 行。请删去一些。',
    en: 'Too much for “{material}”: at most 20 criteria, 80 lines of the blank form, 8 columns of a table and 40 rows of a sample. Remove some.',
  },
  library_basis_untitled: {
    kind: 'invalid',
    zh: '“{material}”受理标准第 {line} 条写了第几条，没有写是哪部法。请补上。',
    en: 'Criterion {line} of “{material}” names an article but no law. Name it.',
  },
  library_busy: {
    kind: 'conflict',
    zh: '事项库正被多人同时修改，这次没有写进去，什么都没丢。请再点一次。',
    en: 'Several people are changing the library at once; nothing was written and nothing is lost. Press once more.',
  },
})
