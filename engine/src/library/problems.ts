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
  library_busy: {
    kind: 'conflict',
    zh: '事项库正被多人同时修改，这次没有写进去，什么都没丢。请再点一次。',
    en: 'Several people are changing the library at once; nothing was written and nothing is lost. Press once more.',
  },
})
