import { defineProblems } from '#engine/kernel'

export const failIdentity = defineProblems({
  username_taken: {
    kind: 'conflict',
    zh: '用户名“{username}”已经有人用了，请换一个。',
    en: 'The user name “{username}” is taken. Choose another.',
  },
  username_unsound: {
    kind: 'invalid',
    zh: '登录名要 {least} 到 {most} 位小写字母、数字、点或下划线，手机号也可以。',
    en: 'A user name has {least} to {most} small letters, digits, points or underscores; a phone number will do.',
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
  person_missing: {
    kind: 'conflict',
    zh: '还没有写您是谁。请先填写姓名、证件和手机号码。',
    en: 'You have not said yet who you are. Give your name, document and phone number first.',
  },
  code_needs_mobile: {
    kind: 'invalid',
    zh: '验证码只能发到手机。请填 11 位手机号码；没有手机的，请带证件到综合窗口，由工作人员当面核对。',
    en: 'A code can only be sent to a mobile phone. Give a number of 11 digits; without one, bring your document to the general window, where a clerk will check it.',
  },
  code_too_soon: {
    kind: 'refused',
    zh: '验证码刚刚发过，请 {seconds} 秒后再试。',
    en: 'A code was sent a moment ago. Try again in {seconds} seconds.',
  },
  code_too_many: {
    kind: 'refused',
    zh: '今天发的验证码已经太多，请明天再试，或者带证件到综合窗口当面核对。',
    en: 'Too many codes were sent today. Try again tomorrow, or bring your document to the general window.',
  },
  code_over: {
    kind: 'refused',
    zh: '这个验证码已经用过、过期或试错太多次。请重新获取一个。',
    en: 'This code was used, ran out or was mistyped too often. Ask for a new one.',
  },
  code_wrong: {
    kind: 'invalid',
    zh: '验证码不对，请照短信再填，还可以试 {left} 次。',
    en: 'That is not the code. Compare it with the message; {left} more tries are left.',
  },
  code_no_way: {
    kind: 'unavailable',
    zh: '本平台还没有接通短信，验证码发不出去。请带证件到综合窗口，由工作人员当面核对；不核对也可以自己填表申请。',
    en: 'This platform has no text messages yet, so no code can be sent. Bring your document to the general window, where a clerk will check it; you can also fill the form in yourself without being checked.',
  },
  code_not_sent: {
    kind: 'unavailable',
    zh: '短信没有发出去，请过一分钟再试。一直不行的，请带证件到综合窗口当面核对。',
    en: 'The message could not be sent. Try again in a minute; if it never works, bring your document to the general window.',
  },
  phone_first: {
    kind: 'refused',
    zh: '请先用短信验证码验证手机号码，再核对姓名。',
    en: 'Verify your phone with the code first, then your name can be checked.',
  },
  real_name_too_many: {
    kind: 'refused',
    zh: '今天核对的次数已经用完，请明天再试，或者带证件到综合窗口当面核对。',
    en: 'No more checks today. Try again tomorrow, or bring your document to the general window.',
  },
  provider_over: {
    kind: 'refused',
    zh: '这次身份核验已经过期，或者不是从这个账号开始的。请重新点“去核验”。',
    en: 'This identity check has run out, or another account began it. Begin it again.',
  },
  provider_down: {
    kind: 'refused',
    zh: '身份认证平台现在没有答复。请过一会儿再试，也可以用短信验证码核对，或者带证件到综合窗口。',
    en: 'The identity provider does not answer now. Try again later, use a code by text message, or bring your document to the general window.',
  },
  provider_refused: {
    kind: 'refused',
    zh: '身份认证平台没有认可这次登录，请重新去核验。',
    en: 'The identity provider did not recognise this sign-in. Go there and sign in again.',
  },
  provider_silent: {
    kind: 'refused',
    zh: '身份认证平台没有给出姓名和证件号码。请改用短信验证码核对，或者带证件到综合窗口。',
    en: 'The identity provider gave no name and number. Use a code by text message instead, or bring your document to the general window.',
  },
  provider_differs: {
    kind: 'refused',
    zh: '身份认证平台上的姓名或证件号码，与您在这里填的不一样。请核对填的内容，或者用您本人的账号去核验。',
    en: 'The name or number at the identity provider is not what you gave here. Check what you gave, or sign in there with an account of your own.',
  },
  provider_unset: {
    kind: 'not_found',
    zh: '这里没有接身份认证平台。请用短信验证码核对，或者带证件到综合窗口。',
    en: 'No identity provider is connected here. Use a code by text message, or bring your document to the general window.',
  },
  real_name_differs: {
    kind: 'refused',
    zh: '姓名和证件号码没有对上。请照证件核对后再试，或者带证件到综合窗口当面核对；不核对也可以自己填表申请。',
    en: 'Name and number do not belong together. Compare both with your document, or bring it to the general window; you can also fill the form in yourself without being checked.',
  },
  real_name_kind: {
    kind: 'refused',
    zh: '这种证件不能在网上核对。请带证件到综合窗口，由工作人员当面核对；不核对也可以自己填表申请。',
    en: 'Documents of this kind cannot be checked online. Bring yours to the general window; you can also fill the form in yourself without being checked.',
  },
  real_name_down: {
    kind: 'unavailable',
    zh: '核对姓名的系统现在连不上，请稍后再试；不核对也可以自己填表申请。',
    en: 'The registry of names cannot be reached now. Try again later; you can also fill the form in yourself without being checked.',
  },
  card_differs: {
    kind: 'refused',
    zh: '您看到的证件和这个账号里写的对不上，没有登记。请核对用户名、姓名、证件类型和号码，或请本人先改账号里的信息。',
    en: 'The card you saw is not what this account says, so nothing was noted. Compare user name, name, kind and number, or have the person correct the account first.',
  },
  section_name_needed: { kind: 'invalid', zh: '请写科室的名称。', en: 'Give each section a name.' },
  section_name_twice: {
    kind: 'invalid',
    zh: '有两个科室都叫“{name}”，请改其中一个。',
    en: 'Two sections are called “{name}”. Give one of them another name.',
  },
  section_matter_twice: {
    kind: 'invalid',
    zh: '事项 {matter} 放进了两个科室，请只留一个。',
    en: 'Matter {matter} stands in two sections. Leave it in one.',
  },
  section_matter_unknown: {
    kind: 'invalid',
    zh: '事项 {matter} 不是本部门的。请重新载入再选。',
    en: 'Matter {matter} is none of this department. Load the page again and choose.',
  },
  section_officer_twice: {
    kind: 'invalid',
    zh: '“{name}”放进了两个科室，请只留一个。',
    en: '“{name}” stands in two sections. Leave them in one.',
  },
  section_officer_unknown: {
    kind: 'invalid',
    zh: '“{name}”不是本部门的经办人。请重新载入再选。',
    en: '“{name}” is no officer of this department. Load the page again and choose.',
  },
  sections_changed: {
    kind: 'conflict',
    zh: '科室安排刚刚有人改过，这次没有保存。请重新载入，看过以后再改。',
    en: 'Somebody has arranged the sections meanwhile; nothing was saved. Load them again and look before you change them.',
  },
  move_reason_needed: {
    kind: 'invalid',
    zh: '请写明为什么转给别的科室。',
    en: 'Say why it goes to another section.',
  },
  section_unknown: {
    kind: 'invalid',
    zh: '没有这个科室。请重新载入再选。',
    en: 'There is no such section. Load the page again and choose.',
  },
  line_moved: {
    kind: 'conflict',
    zh: '这一件已经办结，或者刚刚转到别的科室了。请重新载入。',
    en: 'This is done, or was given to another section meanwhile. Load it again.',
  },
})
