import { officeNames, offices } from '#engine/identity'
import { defineProblems } from '#engine/kernel'

const statusWords = {
  draft: { zh: '起草中', en: 'a draft' },
  consultation: { zh: '征求部门意见中', en: 'with the departments' },
  comment: { zh: '公开征求意见中', en: 'open for public comment' },
  review: { zh: '联合审查中', en: 'under joint review' },
  listed: { zh: '已入库', en: 'listed' },
  published: { zh: '已公开', en: 'published' },
  superseded: { zh: '已被新版本代替', en: 'superseded' },
  discarded: { zh: '已作废', en: 'discarded' },
}

/** Every set of offices as people say it, by their codes joined with a plus: bb+fzb. */
const officeWords = Object.fromEntries(
  Array.from({ length: 2 ** offices.length }, (_, mask) => {
    const named = offices.filter((_office, index) => (mask >> index) % 2 === 1)
    const zh = named.map((office) => officeNames[office].zh).join('、')
    return [named.join('+'), { zh, en: named.map((office) => officeNames[office].en).join(', ') }]
  }),
)

export const failDefinition = defineProblems({
  version_missing: {
    kind: 'not_found',
    zh: '没有这个版本，请回到列表再选。',
    en: 'There is no such version. Choose one from the list.',
  },
  thing_code_wrong: {
    kind: 'invalid',
    zh: '代码“{code}”不合规则：小写拼音字母开头，可以有数字和连字符，最多 40 个字符，例如 yinshua-jingying。',
    en: 'The code “{code}” does not fit: begin with a small letter, then letters, digits and hyphens, at most 40, such as yinshua-jingying.',
  },
  thing_name_needed: {
    kind: 'invalid',
    zh: '请写这件事的名称，不超过 60 个字，例如“开办印刷经营企业”。',
    en: 'Give the one thing a name of at most 60 characters, such as “Open a printing business”.',
  },
  thing_published: {
    kind: 'refused',
    zh: '“{name}”已经公开了。要改它，请从列表里选“修订”，从现在的版本开始。',
    en: '“{name}” is published already. To change it, choose “Revise” in the list and begin from the present version.',
  },
  version_open_already: {
    kind: 'refused',
    zh: '这件事的第 {number} 版还没有公开。请在那一版上继续；如果用不着了，起草中可以把它作废。',
    en: 'Version {number} of this one thing is not published yet. Go on with it; if it is not wanted any more, it can be discarded while it is a draft.',
  },
  version_not_now: {
    kind: 'refused',
    zh: '这个版本现在“{status}”，不能做这一步。请刷新看最新情况。',
    en: 'The version is {status} now, so this step is not possible. Reload to see where it stands.',
    words: statusWords,
  },
  version_not_yours: {
    kind: 'forbidden',
    zh: '这一步不归您，归{who}。',
    en: 'This step is not yours; it belongs to {who}.',
    words: { joint_team: { zh: '联合小组', en: 'the joint team' } },
  },
  section_changed: {
    kind: 'conflict',
    zh: '{by}刚改过这一部分，您的修改没有覆盖它。您写的还在，请对照后再保存。',
    en: '{by} has just changed this part; yours did not overwrite it. What you wrote is still there: compare, then save.',
  },
  section_wrong: {
    kind: 'invalid',
    zh: '这一部分写得不完整：{where} {what}',
    en: 'This part is not complete: {where} {what}',
  },
  version_changed: {
    kind: 'conflict',
    zh: '别人刚处理过这个版本，您这一步没有保存。请看最新内容再做。',
    en: 'Somebody has just acted on this version; your step was not saved. Look again, then repeat.',
  },
  draft_has_faults: {
    kind: 'refused',
    zh: '还有 {count} 处错误没有改，第一处：{first}',
    en: 'There are {count} faults to mend. The first: {first}',
  },
  based_on_changed: {
    kind: 'refused',
    zh: '这一版起草以后，公开版变了：{where}，从“{was}”变成“{is}”。这里没有跟着改，公开这一版会把它换掉。',
    en: 'What is published changed after this draft was begun: {where}, from “{was}” to “{is}”. The draft does not say so; its publication takes that back.',
  },
  published_meanwhile: {
    kind: 'refused',
    zh: '这一版起草以后，这件事已经另外公开了。请对照公开版，公开这一版会整个代替它。',
    en: 'This one thing became public by another way after this draft was begun. Compare with it: publication of the draft takes its place altogether.',
  },
  not_open_for_comment: {
    kind: 'not_found',
    zh: '这份征求意见稿已经结束，或者还没有开始。',
    en: 'This draft is not open for comment any more, or not yet.',
  },
  date_past: {
    kind: 'invalid',
    zh: '截止日期 {date} 不能早于今天 {today}。',
    en: 'The closing day {date} must not be before today, {today}.',
  },
  still_open: {
    kind: 'refused',
    zh: '征求意见到 {until} 才结束，还有没答复的部门：{waiting}。',
    en: 'This stage is open until {until}; departments that have not answered: {waiting}.',
  },
  comment_open: {
    kind: 'refused',
    zh: '公开征求意见要到 {until} 结束，请第二天再提交审查。',
    en: 'The public may comment through {until}. Put it to review on the day after.',
  },
  comment_closed: {
    kind: 'refused',
    zh: '公开征求意见已于 {until} 截止。您可以拨打 12345 反映。',
    en: 'Public comment closed on {until}. You can still call 12345.',
  },
  remarks_open: {
    kind: 'refused',
    zh: '还有 {count} 条意见没有答复。请逐条答复后再继续。',
    en: '{count} remarks are not answered yet. Answer each, then go on.',
  },
  objection_open: {
    kind: 'refused',
    zh: '{department}对牵头部门有异议，请先裁定。',
    en: '{department} objects to being the lead department. Rule on it first.',
  },
  objection_missing: {
    kind: 'refused',
    zh: '没有等待裁定的异议。要换牵头部门，请退回起草后在基本情况里改。',
    en: 'There is no objection to rule on. To change the lead department, take the version back to draft.',
  },
  objected_already: {
    kind: 'refused',
    zh: '您的异议已经记下，请等联合小组裁定。',
    en: 'Your objection is on record. Please wait for the ruling.',
  },
  ruled_already: {
    kind: 'refused',
    zh: '联合小组已经裁定由{department}牵头。还有话说，请写成意见。',
    en: 'The joint team has ruled that {department} leads. If there is more to say, write a remark.',
  },
  lead_without_matter: {
    kind: 'refused',
    zh: '{department}在这件事里没有事项，不能牵头。请选有事项的部门。',
    en: '{department} has no matter in this one thing and cannot lead it. Choose a department that has one.',
  },
  deadline_past: {
    kind: 'refused',
    zh: '异议要在 {until} 以前提出。',
    en: 'Objections were possible until {until}.',
  },
  cuts_unsigned: {
    kind: 'refused',
    zh: '有 {count} 项精简还没有责任部门签字，第一项：{first}。',
    en: '{count} cuts are not signed by their owner. The first: {first}.',
  },
  cut_missing: {
    kind: 'not_found',
    zh: '没有这项精简，可能已经被撤下。',
    en: 'There is no such cut; it may have been taken back.',
  },
  cut_without_basis: {
    kind: 'refused',
    zh: '这项精简还没有写依据，不能签字。请联合小组先补上依据。',
    en: 'This cut names no basis yet, so it cannot be signed. Ask the joint team to add it.',
  },
  version_cut_twice: {
    kind: 'invalid',
    zh: '“{matter}”的“{material}”在台账里写了两次，请留一条。',
    en: 'The cut of “{material}” in “{matter}” stands twice. Keep one of them.',
  },
  office_needed: {
    kind: 'forbidden',
    zh: '您的账号没有写明是哪个办公室的，不能签字。请找管理员。',
    en: 'Your account names no office, so you cannot sign. Ask the administrator.',
  },
  signed_already: {
    kind: 'refused',
    zh: '{office}已经签过字了。',
    en: 'The {office} has signed already.',
    words: officeWords,
  },
  signed_for_another: {
    kind: 'refused',
    zh: '您已经代表{office}签过字，一个人不能替两个办公室签。请由另一位同事签。',
    en: 'You have signed for the {office}; one person cannot sign for two offices. Let a colleague sign.',
    words: officeWords,
  },
  signatures_missing: {
    kind: 'refused',
    zh: '还缺{offices}签字。',
    en: 'Signatures missing: {offices}.',
    words: officeWords,
  },
  comments_full: {
    kind: 'refused',
    zh: '这一条（或这份草稿）收到的意见已经很多，不再收新的。请打 12345，或到窗口当面说。',
    en: 'So much has been said about this row, or this draft, that no more is taken here. Call 12345 or tell a window.',
  },
  remark_missing: { kind: 'not_found', zh: '没有这条意见。', en: 'There is no such remark.' },
  version_reason_needed: { kind: 'invalid', zh: '请写明理由。', en: 'Say the reason.' },
})
