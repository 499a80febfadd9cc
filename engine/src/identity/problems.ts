import { defineProblems } from '#engine/kernel'

export const failIdentity = defineProblems({
  username_taken: {
    kind: 'conflict',
    zh: '用户名“{username}”已经有人用了，请换一个。',
    en: 'The user name “{username}” is taken. Choose another.',
  },
  department_needed: {
    kind: 'invalid',
    zh: '角色“{role}”要写明属于哪个部门。',
    en: 'The role {role} needs its department.',
  },
  office_of_joint_team: {
    kind: 'invalid',
    zh: '只有联合小组的成员才代表四个办公室签字，其他角色不要选办公室。',
    en: 'Only members of the joint team sign for one of its four offices; leave the office out for other roles.',
  },
  office_for_staff: {
    kind: 'invalid',
    zh: '申请人不用任职，谁都可以给自己申请。请选工作人员的角色。',
    en: 'An applicant needs no office; anybody applies for themselves. Choose a role of the staff.',
  },
  office_not_held: {
    kind: 'not_found',
    zh: '没有这项任职，或者已经结束。请刷新后再选。',
    en: 'There is no such office, or it has ended. Reload and choose again.',
  },
  office_own: {
    kind: 'refused',
    zh: '自己的任职不能自己结束，请由另一位管理员来办。',
    en: 'Nobody ends an office of their own; ask another administrator.',
  },
  account_missing: {
    kind: 'not_found',
    zh: '没有这个账号。',
    en: 'There is no such account.',
  },
  account_name_needed: {
    kind: 'invalid',
    zh: '请写姓名，例如“王敏”。',
    en: 'Give the name, such as “Wang Min”.',
  },
  unknown_department: {
    kind: 'invalid',
    zh: '没有编号为“{department}”的部门，请从部门清单里选。',
    en: 'There is no department “{department}”. Choose one from the list.',
  },
})
