import { defineProblems } from '#engine/kernel'

/** Refusals about accounts as such: their state, their passwords, their names. */
export const failAccount = defineProblems({
  account_own: {
    kind: 'refused',
    zh: '自己的账号不能自己锁定、重置或停用，请由另一位管理员来办。',
    en: 'Nobody locks, resets or ends an account of their own; ask another administrator.',
  },
  account_last_administrator: {
    kind: 'refused',
    zh: '这是最后一个还能登录的管理员，不能锁定、停用或免职。请先任命另一位管理员。',
    en: 'This is the last administrator who can sign in, so it stays. Appoint another administrator first.',
  },
  account_locked: {
    kind: 'refused',
    zh: '这个账号已经锁定，不能登录。请联系管理员解锁；办件的进度可以用查询码查。',
    en: 'This account is locked. Ask an administrator to unlock it; a case can be followed by its query code.',
  },
  account_not_locked: {
    kind: 'refused',
    zh: '这个账号没有锁定，不用解锁。',
    en: 'This account is not locked.',
  },
  account_ended: {
    kind: 'refused',
    zh: '这个账号已经停用，不能再用。',
    en: 'This account was ended for good and cannot be used any more.',
  },
  password_must_change: {
    kind: 'refused',
    zh: '这是一次性密码。请先给自己定一个新密码，再登录。',
    en: 'This is a one-time password. Choose a password of your own first, then sign in with it.',
  },
  one_time_wrong: {
    kind: 'refused',
    zh: '用户名或一次性密码不对，或者已经用过、过期、试错太多次。请核对；还是不行，请重新要一个。',
    en: 'User name or one-time code is wrong, or it was used, ran out or was mistyped too often. Compare both, or ask for a new one.',
  },
  password_wrong: {
    kind: 'invalid',
    zh: '现在的密码不对，请重新填。',
    en: 'That is not your present password. Type it again.',
  },
  password_tries: {
    kind: 'too_many',
    zh: '密码试错太多次，请过一刻钟再试。忘了密码可以用短信验证码重新设。',
    en: 'The password was wrong too often. Try again in a quarter of an hour, or set a new one by text message.',
  },
  forgotten_wrong: {
    kind: 'refused',
    zh: '验证码不对，或者已经用过、过期、试错太多次。请核对；还是不行，请重新获取，或带证件到综合窗口。工作人员请找管理员。',
    en: 'The code is wrong, or it was used, ran out or was mistyped too often. Compare it, ask for another, or bring your document to the general window. Staff ask an administrator.',
  },
  account_of_staff: {
    kind: 'refused',
    zh: '工作人员的账号由管理员停用，自己不能注销。',
    en: 'The account of a member of staff is ended by an administrator, not by themselves.',
  },
  account_cases_open: {
    kind: 'refused',
    zh: '您还有 {open} 件事没有办完，现在不能注销：结果要有人收。请等办完，或先撤回这些办件，再来注销。',
    en: 'You have {open} cases that are not over, so the account stays: somebody must receive the results. Wait until they are over, or withdraw them first.',
  },
  account_name_unsound: {
    kind: 'invalid',
    zh: '姓名要 1 到 {most} 个字，里面不能有看不见的字符。例如“王敏”。',
    en: 'A name has 1 to {most} characters, letters among them and none that cannot be seen, such as “Wang Min”.',
  },
  account_name_of_office: {
    kind: 'invalid',
    zh: '“{name}”是单位或岗位的名称，不能用作个人账号的姓名。请填您自己的姓名。',
    en: '“{name}” is the name of an office. Give your own name.',
  },
  sign_up_unsound: {
    kind: 'invalid',
    zh: '注册只要姓名、登录名和密码，请去掉别的内容，重新提交。',
    en: 'Signing up takes a name, a user name and a password; leave out the rest and send it again.',
  },
  password_same: {
    kind: 'invalid',
    zh: '新密码和原来的一样，请换一个。',
    en: 'The new password is the old one. Choose another.',
  },
})
