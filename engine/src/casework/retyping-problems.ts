import { defineProblems } from '#engine/kernel'

/** What hinders that a case is typed into another system, and that such a system is set (C130–C132). */
export const failRetyping = defineProblems({
  system_missing: {
    kind: 'not_found',
    zh: '没有找到这个事项，或者它不归您的部门。请从列表里选。',
    en: 'There is no such matter, or it is not of your department. Choose one of the list.',
  },
  system_changed: {
    kind: 'conflict',
    zh: '别人刚改过这个事项怎么录入，您的没有保存。请看最新的，再改。',
    en: 'Somebody has just changed how this matter is typed again; yours was not saved. Look at it again, then change.',
  },
  system_unnamed: {
    kind: 'invalid',
    zh: '请写明部门自己的系统叫什么。',
    en: 'Say what the system of the department is called.',
  },
  system_without_fields: {
    kind: 'invalid',
    zh: '还没有要录的项。请至少加一项；不用再录的，按“不用再录了”。',
    en: 'There are no fields yet. Add at least one; where nothing is typed again, say so instead.',
  },
  system_field_unnamed: {
    kind: 'invalid',
    zh: '第 {place} 项没有写名称。请照那个系统里的叫法写。',
    en: 'Field {place} has no name. Write it as that system calls it.',
  },
  system_field_unknown: {
    kind: 'invalid',
    zh: '“{label}”对应的一项不在这个事项的表单里。请重新选；表单里没有的，不能为它向申请人要。',
    en: '“{label}” stands for something that the form of this matter does not have. Choose again; nothing is asked of the person for it.',
  },
  system_field_double: {
    kind: 'invalid',
    zh: '“{label}”写了两次。请去掉一个，或者照那个系统里的叫法分开写。',
    en: '“{label}” stands there twice. Take one away, or tell them apart as that system does.',
  },
  system_number_reversed: {
    kind: 'invalid',
    zh: '编号最少的位数比最多的还大。请对调。',
    en: 'The least length of the number is greater than the most. Swap them.',
  },
  entry_not_marked: {
    kind: 'refused',
    zh: '“{matter}”现在不用再录到别的系统。请刷新看最新情况。',
    en: '“{matter}” is not typed into another system now. Reload to see how it stands.',
  },
  entry_number_empty: {
    kind: 'invalid',
    zh: '请把那个系统给的{called}贴进来。',
    en: 'Paste the number that the other system gave ({called}).',
  },
  entry_number_length: {
    kind: 'invalid',
    zh: '{called}应有 {least} 到 {most} 位，贴进来的是 {length} 位。请核对后再贴。',
    en: 'The number ({called}) has {least} to {most} characters; what was pasted has {length}. Look again, then paste.',
  },
  entry_number_double: {
    kind: 'conflict',
    zh: '{number} 已经记在这一件的“{matter}”上。请核对是不是复制错了。',
    en: '{number} is noted for “{matter}” of this case already. Look whether the right one was copied.',
  },
  entry_time_wrong: {
    kind: 'invalid',
    zh: '用时不对：从打开到现在没有这么久。请刷新后再贴，或者写明用了几分钟。',
    en: 'The time cannot be right: less has passed since it was opened. Reload and paste again, or say how many minutes it took.',
  },
  entry_reason_needed: {
    kind: 'invalid',
    zh: '这一项已经记过编号。要改，请写明为什么改；原来的留在经过里。',
    en: 'A number is noted here already. Say why you change it; the old one stays in the history.',
  },
})
