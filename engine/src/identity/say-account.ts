import { accountRef, loginRef, type Role, type Said } from '#engine/kernel'
import type { AccountOrder } from './account-state.ts'
import { type DocumentKind, documentKindNames } from './document-kind.ts'
import type { NameAnswer } from './name-check.ts'
import { officeNames } from './office.ts'
import type { OfficeHeld } from './office-held.ts'
import { roleNames } from './role-names.ts'
import type { SignInCount } from './sign-in-count.ts'

/** Whose account it is, as the trail names it: by reference (KE8), with its user name, which tells two of one name apart. */
export type AccountNamed = { readonly id: string }
type Place = Pick<OfficeHeld, 'role' | 'department' | 'office' | 'window'>

const saidOffice = (
  { role, department, office, window }: Place,
  departmentName: (id: string) => Said,
): Said => {
  const place = department ? departmentName(department) : office ? officeNames[office] : undefined
  const parts = (language: 'zh' | 'en') =>
    [roleNames[role][language], place?.[language], window].filter(Boolean).join(' · ')
  return { zh: parts('zh'), en: parts('en') }
}

/** What people do with accounts of their own. */
type PlainAct =
  | 'sign_up'
  | 'sign_in'
  | 'change_password'
  | 'first_password'
  | 'leave_everywhere'
  | 'recover'
  | 'change_phone'
  | 'leave'
/** What was done to an account. */
export type AccountAct =
  | { readonly type: 'open' | 'appoint' | 'end'; readonly office: Place }
  | { readonly type: 'rename' }
  | { readonly type: 'check_name'; readonly answer: NameAnswer }
  | { readonly type: 'confirm_card'; readonly documentKind: DocumentKind }
  | { readonly type: 'prove_by_provider'; readonly answer: keyof typeof providerAnswers }
  | { readonly type: AccountOrder | PlainAct }
  | ({ readonly type: 'sign_ins' } & SignInCount)

const answers: Readonly<Record<NameAnswer, Said>> = {
  match: { zh: '一致', en: 'they belong together' },
  differs: { zh: '没有对上', en: 'they do not belong together' },
  unknown_kind: { zh: '不管这种证件', en: 'it keeps no such documents' },
  down: { zh: '没有答复', en: 'no answer' },
}

const providerAnswers = {
  match: answers.match,
  differs: answers.differs,
  down: answers.down,
  refused: { zh: '没有认可这次登录', en: 'it did not recognise the sign-in' },
  silent: { zh: '没有给出姓名和号码', en: 'it gave no name and number' },
} satisfies Record<string, Said>

type Sentence = (who: Said) => Said
const plain: Readonly<Record<AccountOrder | PlainAct, Sentence>> = {
  lock: ({ zh, en }) => ({ zh: `锁定账号${zh}`, en: `locked the account ${en}` }),
  unlock: ({ zh, en }) => ({ zh: `解锁账号${zh}`, en: `unlocked the account ${en}` }),
  reset: ({ zh, en }) => ({
    zh: `给账号${zh}发了一次性密码，原密码作废`,
    en: `gave the account ${en} a one-time password; the old one is void`,
  }),
  close: ({ zh, en }) => ({ zh: `永久停用账号${zh}`, en: `ended the account ${en} for good` }),
  sign_out: ({ zh, en }) => ({
    zh: `让账号${zh}在所有设备上退出登录`,
    en: `signed the account ${en} out everywhere`,
  }),
  sign_up: ({ zh, en }) => ({ zh: `自己注册了账号${zh}`, en: `opened the account ${en} for themselves` }),
  sign_in: ({ zh, en }) => ({ zh: `登录账号${zh}`, en: `signed in to the account ${en}` }),
  change_password: ({ zh, en }) => ({
    zh: `改了账号${zh}的密码，其他设备已退出登录`,
    en: `changed the password of the account ${en}; other devices are signed out`,
  }),
  first_password: ({ zh, en }) => ({
    zh: `用一次性密码给账号${zh}定了新密码`,
    en: `set a new password for the account ${en} with the one-time password`,
  }),
  recover: ({ zh, en }) => ({
    zh: `用短信验证码给账号${zh}重新设了密码，所有设备已退出登录`,
    en: `set a new password for the account ${en} with a code by text message; all devices are signed out`,
  }),
  change_phone: ({ zh, en }) => ({
    zh: `换了账号${zh}的手机，新号码已验证`,
    en: `changed the phone of the account ${en}; the new number is verified`,
  }),
  // Whoever left is named no more: that is what leaving is.
  leave: () => ({
    zh: '注销了自己的账号，个人信息已删除',
    en: 'deleted their own account; what was personal in it is gone',
  }),
  leave_everywhere: ({ zh, en }) => ({
    zh: `在所有设备上退出了账号${zh}`,
    en: `signed out of the account ${en} everywhere`,
  }),
}

const times = (count: number, zh: string, one: string, many: string): Said[] =>
  count ? [{ zh: `${zh} ${count} 次`, en: `${count} ${count === 1 ? one : many}` }] : []

/** P27 What happened besides, in a quarter of an hour. */
const sayCounts = ({ entered, failed }: SignInCount, who: Said): Said => {
  const parts = [
    ...times(failed, '密码输错', 'wrong password', 'wrong passwords'),
    ...times(entered, '又登录', 'further sign-in', 'further sign-ins'),
  ]
  const joined = (language: 'zh' | 'en', mark: string) => parts.map((part) => part[language]).join(mark)
  return {
    zh: `账号${who.zh}一刻钟内${joined('zh', '，')}`,
    en: `the account ${who.en} within a quarter of an hour: ${joined('en', ', ')}`,
  }
}

/** P9 What was done to an account, as a sentence of the trail. */
export const sayAccountAct = (
  act: AccountAct,
  { id }: AccountNamed,
  departmentName: (id: string) => Said,
): Said => {
  const [name, username] = [accountRef(id), loginRef(id)]
  const who = { zh: `${name}（${username}）`, en: `${name} (${username})` }
  if (act.type === 'rename')
    return { zh: `改了账号${who.zh}的姓名`, en: `changed the name of the account ${who.en}` }
  if (act.type === 'check_name') {
    const answer = answers[act.answer]
    return {
      zh: `账号${who.zh}请人口库核对姓名和号码：${answer.zh}`,
      en: `the account ${who.en} had name and number compared by the population registry: ${answer.en}`,
    }
  }
  if (act.type === 'prove_by_provider') {
    const answer = providerAnswers[act.answer]
    return {
      zh: `账号${who.zh}去身份认证平台核验：${answer.zh}`,
      en: `the account ${who.en} went to the identity provider: ${answer.en}`,
    }
  }
  if (act.type === 'confirm_card') {
    const kind = documentKindNames[act.documentKind]
    return {
      zh: `当面看过账号${who.zh}本人的证件：${kind.zh}`,
      en: `saw the document of the person of the account ${who.en}: ${kind.en}`,
    }
  }
  if (act.type === 'sign_ins') return sayCounts(act, who)
  if (!('office' in act)) return plain[act.type](who)
  const office = saidOffice(act.office, departmentName)
  switch (act.type) {
    case 'open':
      return { zh: `开设账号${who.zh}：${office.zh}`, en: `opened the account ${who.en}: ${office.en}` }
    case 'appoint':
      return { zh: `任命${who.zh}为${office.zh}`, en: `appointed ${who.en} as ${office.en}` }
    case 'end':
      return { zh: `结束${who.zh}的任职：${office.zh}`, en: `ended the office of ${who.en}: ${office.en}` }
  }
}

/** P9 Whether a sentence of the trail is of an office of this role that was given: what a changed office is found by. */
export const tellsOfOffice = (told: string, role: Role): boolean =>
  [`：${roleNames[role].zh}`, `为${roleNames[role].zh}`].some((words) => told.includes(words))
