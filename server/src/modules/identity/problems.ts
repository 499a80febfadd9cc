import { defineProblems } from '#engine/kernel'

export const failIdentity = defineProblems({
  username_taken: {
    kind: 'conflict',
    zh: '用户名“{username}”已经有人用了，请换一个。',
    en: 'The user name “{username}” is taken. Choose another.',
  },
  department_needed: {
    kind: 'invalid',
    zh: '“{role}”账号要写明属于哪个部门。',
    en: 'An account with the role {role} needs its department.',
  },
  unknown_department: {
    kind: 'invalid',
    zh: '没有编号为“{department}”的部门，请从部门清单里选。',
    en: 'There is no department “{department}”. Choose one from the list.',
  },
})
