import { defineProblems } from '#engine/kernel'

const statusWords = {
  draft: { zh: '没有提交', en: 'not handed in' },
  submitted: { zh: '已提交，等受理', en: 'handed in, not yet accepted' },
  correcting: { zh: '等申请人补正', en: 'waiting for corrections' },
  accepted: { zh: '已受理，正在办', en: 'accepted, in progress' },
  decided: { zh: '各部门都已办结', en: 'decided by all' },
  issued: { zh: '已出件', en: 'issued' },
  completed: { zh: '已送达', en: 'delivered' },
  refused: { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const failCasework = defineProblems({
  case_missing: {
    kind: 'not_found',
    zh: '没有找到这个办件，或者您不能看它。请核对查询码。',
    en: 'There is no such case, or you may not see it. Check the query code.',
  },
  not_now: {
    kind: 'refused',
    zh: '办件现在是“{status}”，不能做这一步。请刷新看最新进度。',
    en: 'The case is “{status}” now, so this step is not possible. Reload to see where it stands.',
    words: statusWords,
  },
  not_yours: { kind: 'forbidden', zh: '这一步不归您办：{who}。', en: 'This step is not yours: {who}.' },
  answers_older: {
    kind: 'conflict',
    zh: '这件事在起草以后出了新版本，草稿仍按原来的版本办，所以回答没有改，填过的都还在。要按新版本办，请另开一份。',
    en: 'A new version of this one thing came out after the draft was begun. The draft goes on by the old one, so its answers stand and nothing typed is lost. To go by the new version, start another one.',
  },
  changed_meanwhile: {
    kind: 'conflict',
    zh: '别人刚处理过这个办件，您这一步没有保存。请看最新内容再做。',
    en: 'Somebody has just worked on this case; your step was not saved. Look at it again, then repeat.',
  },
  list_place_unknown: {
    kind: 'invalid',
    zh: '认不出从列表的哪一行接着看。请回到第一页。',
    en: 'It cannot be told from which line the list goes on. Go back to the first page.',
  },
  claim_held: {
    kind: 'conflict',
    zh: '{name}正在办这一件，比您早一步。要接过来，请看过是谁在办，再点“接过来办”。',
    en: '{name} has this one and was faster. To take it over, look at who has it, then press “Take it over”.',
  },
  claim_not_yours: {
    kind: 'forbidden',
    zh: '这一件是{name}在办，只有本人和交办的人能放下。您可以接过来办。',
    en: '{name} has this one; only they and whoever gave it let it go. You may take it over.',
  },
  claim_by_head: {
    kind: 'refused',
    zh: '部门负责人不办件，请把它交给经办人。',
    en: 'A head takes no line. Give it to an officer.',
  },
  claim_no_colleague: {
    kind: 'invalid',
    zh: '只能交给同一岗位、现在能登录的同事。请从名单里选。',
    en: 'It can be given to a colleague of the same office whose account is open. Choose one of the list.',
  },
  claim_line_gone: {
    kind: 'conflict',
    zh: '这一件刚刚办完了这一步，已经不在清单里。请刷新后办下一件。',
    en: 'This step has just been done and the line has left the list. Reload, and go on with the next one.',
  },
  claim_too_many: {
    kind: 'refused',
    zh: '您手上已经认领了 {count} 件。请先办完或放下几件，别人才能接着办。',
    en: 'You have taken {count} already. Finish some or let some go, so that others can go on.',
  },
  signature_needed: {
    kind: 'invalid',
    zh: '替人撤回要有本人签字的纸质申请：请收下申请，再勾选“已收到本人签字的申请”。',
    en: 'Withdrawing for a person needs their signed request on paper: take it, then tick that you have it.',
  },
  consent_needed: {
    kind: 'invalid',
    zh: '请先看过并勾选承诺，再提交。',
    en: 'Read and tick the declaration, then hand in.',
  },
  material_missing: {
    kind: 'invalid',
    zh: '还缺“{material}”。请上传照片或文件。',
    en: '“{material}” is missing. Attach a photo or a file.',
  },
  material_unknown: {
    kind: 'invalid',
    zh: '这个办件不要“{material}”这份材料，不用交（一套材料，清单之外不索要）。',
    en: 'This case does not ask for “{material}”; nothing outside the list is asked for.',
  },
  drafts_of_thing: {
    kind: 'refused',
    zh: '“{name}”您已经有 {count} 份没交的草稿。请到“我的办件”里接着填其中一份，或者撤掉不要的，再新开。',
    en: 'You have {count} drafts of “{nameEn}” that were not handed in. Go on with one of them under “My cases”, or withdraw those you do not need.',
  },
  drafts_in_all: {
    kind: 'refused',
    zh: '您已经有 {count} 份没交的草稿。请到“我的办件”里接着填，或者撤掉不要的，再新开。',
    en: 'You have {count} drafts that were not handed in. Go on with them under “My cases”, or withdraw those you do not need.',
  },
  uploads_of_day: {
    kind: 'too_many',
    zh: '今天已经上传了 {count} 个文件，到了一天的上限，这一个没有收下。{next} 零点以后可以接着传；已经传好的都在，不用重传。急用请到窗口办理。',
    en: '{count} files were uploaded today, which is the most in a day, so this one was not taken. Go on from midnight, {next}; what was uploaded is kept. If it is urgent, come to the window.',
  },
  upload_bytes_of_day: {
    kind: 'too_many',
    zh: '今天上传的文件加起来到了一天的上限（{megabytes} MB），这一个没有收下。请换一个小一些的文件，或者 {next} 零点以后接着传；已经传好的都在，不用重传。',
    en: 'The files uploaded today have reached the most in a day ({megabytes} MB), so this one was not taken. Choose a smaller file, or go on from midnight, {next}; what was uploaded is kept.',
  },
  alarm_reading_unusual: {
    kind: 'refused',
    zh: '今天有 {count} 人看的办件比岗位通常的多。请到“操作记录”里选“异常查阅”核对；没有拦下任何人。',
    en: '{count} people looked at more cases today than is usual for their post. See “Unusual reading” in the audit trail; nobody was stopped.',
  },
  attachment_unknown: {
    kind: 'not_found',
    zh: '没有找到这个文件，可能已经删除。',
    en: 'There is no such file; it may have been removed.',
  },
  too_many_files: {
    kind: 'invalid',
    zh: '“{material}”最多放 {limit} 个文件。请合并后再传。',
    en: 'At most {limit} files for “{material}”. Combine some and attach again.',
  },
  task_unknown: {
    kind: 'not_found',
    zh: '这个办件里没有事项“{matter}”。',
    en: 'This case has no matter “{matter}”.',
  },
  task_waits: {
    kind: 'refused',
    zh: '“{matter}”还在等前置事项办结：{waits}。',
    en: '“{matter}” still waits for: {waits}.',
  },
  task_done: {
    kind: 'refused',
    zh: '“{matter}”已经办完或停办了，不能再办；作了的决定不能改。',
    en: '“{matter}” has ended already, decided or stopped: nothing more is done to it, and a decision does not change.',
  },
  row_only: {
    kind: 'refused',
    zh: '“{matter}”不是按清单一行一行办的，不能单独撤回。不办了，请撤回整个申请。',
    en: '“{matter}” is not handled row by row and cannot be withdrawn alone. Withdraw the whole application instead.',
  },
  row_is_all: {
    kind: 'refused',
    zh: '撤回“{matter}”以后，这个申请就什么都不剩了。请撤回整个申请。',
    en: 'Without “{matter}” nothing of this application would be left. Withdraw the whole application instead.',
  },
  row_withdrawn_already: {
    kind: 'conflict',
    zh: '“{matter}”已经撤回，不用再撤。',
    en: '“{matter}” is withdrawn already; nothing more is to be done.',
  },
  reason_needed: {
    kind: 'invalid',
    zh: '请写明理由（行政许可法第三十八条）。',
    en: 'Give the reason (Licensing Law article 38).',
  },
  basis_needed: {
    kind: 'invalid',
    zh: '不予许可要写明依据的法律条文（行政许可法第三十八条）。',
    en: 'A denial names the article it rests on (Licensing Law article 38).',
  },
  unchecked_material: {
    kind: 'refused',
    zh: '“{material}”还没有核对，核对后才能受理。',
    en: '“{material}” is not checked yet; check it before accepting.',
  },
  unfit_material: {
    kind: 'refused',
    zh: '“{material}”核对不合格，请发补正告知或改为合格后再受理。',
    en: '“{material}” was found not fit; ask for correction or mark it fit before accepting.',
  },
  question_unsettled: {
    kind: 'refused',
    zh: '“{ask}”还没有定。请先和申请人一起定下来。',
    en: '“{askEn}” is not settled yet. Settle it with the applicant first.',
  },
  question_unknown: {
    kind: 'invalid',
    zh: '这个办件里没有要定的问题“{question}”。',
    en: 'This case leaves no question “{question}” to settle.',
  },
  settle_reason_needed: {
    kind: 'invalid',
    zh: '请写明凭什么定的：问了谁，看了什么。',
    en: 'Say what it was settled on: who was asked, what was looked at.',
  },
  field_owed: {
    kind: 'refused',
    zh: '问题定下来以后，表上的“{name}”还空着。请告知补正，由申请人填好。',
    en: 'Since a question was settled, “{nameEn}” of the form is still empty. Ask for correction, so that the applicant fills it in.',
  },
  second_correction: {
    kind: 'refused',
    zh: '补正只能一次性告知（C3），再次补正要联合小组先同意并留下理由。',
    en: 'A correction is told once (C3); a second notice needs the joint team’s recorded approval first.',
  },
  correction_empty: {
    kind: 'invalid',
    zh: '补正告知里至少要有一项：哪里不对、怎么改。',
    en: 'A correction notice needs at least one item: what is wrong and how to mend it.',
  },
  correction_unanswered: {
    kind: 'invalid',
    zh: '补正要求的“{material}”还没有补上，补齐再提交。',
    en: '“{material}”, asked for in the correction, is not there yet. Add it, then hand in again.',
  },
  deadline_wrong: {
    kind: 'invalid',
    zh: '期限 {deadline} 要晚于今天，最长一年。请重新选。',
    en: 'The deadline {deadline} must lie after today and within a year. Choose another.',
  },
  valid_until_wrong: {
    kind: 'invalid',
    zh: '有效期至 {day} 不对：要晚于今天，最长 {years} 年。请重新选，或留空用这个事项的期限。',
    en: 'Valid until {day} cannot be right: it must lie after today, at most {years} years ahead. Choose another, or leave it empty for the usual term.',
  },
  deferred_missing: {
    kind: 'refused',
    zh: '容缺的“{material}”应在 {due} 前补齐，没补齐不能出件（C12）。',
    en: 'The deferred “{material}” was due by {due}; nothing is issued before it is in (C12).',
  },
  courier_number_needed: {
    kind: 'invalid',
    zh: '快递送达要填快递公司和单号。',
    en: 'Courier delivery needs the company and the number.',
  },
  collector_needed: {
    kind: 'invalid',
    zh: '窗口领取要登记领取人姓名。',
    en: 'A counter hand-out needs the name of the collector.',
  },
  delivery_needed: {
    kind: 'invalid',
    zh: '还没有选办好以后怎么取：快递送到家、到窗口取，或者要电子证照。请选一种再提交。',
    en: 'How you get the results is not chosen yet: by courier, at the counter or electronically. Choose one, then hand in.',
  },
  courier_number_wrong: {
    kind: 'invalid',
    zh: '快递单号只有字母和数字，请照面单核对。',
    en: 'A courier number has letters and digits only. Compare it with the label.',
  },
  fact_unknown: { kind: 'not_found', zh: '没有找到这条共享数据。', en: 'There is no such fetched fact.' },
  row_under_way: {
    kind: 'conflict',
    zh: '“{list}”第 {row} 行已经在办，不能从表里删。请填回来；不办了，请在进度页上单独撤回。',
    en: 'Row {row} of “{listEn}” is being handled and cannot be taken out of the form. Put it back; if it is not wanted any more, withdraw it on the page of the case.',
  },
  row_late: {
    kind: 'conflict',
    zh: '“{list}”在交件以后多了一行要办的。这次办的是交件时的那些，新的请另外申请。',
    en: '“{listEn}” has a row more to be handled than when it was handed in. This case handles those; apply for the new one by itself.',
  },
  revision_old: {
    kind: 'conflict',
    zh: '这份表在别处改过（版本 {newer}），请载入最新内容再改；您刚填的还在屏幕上。',
    en: 'The form was changed elsewhere (revision {newer}). Load it, then change; what you typed is still on your screen.',
  },
  plan_undecided: {
    kind: 'invalid',
    zh: '还有问题没有回答，答完才能申请：{questions}',
    en: 'Some questions are not answered: {questions}. Answer them, then apply.',
  },
  consent_to_nothing: {
    kind: 'invalid',
    zh: '没有选要查的数据。请至少选一项，或者不查，自己填写。',
    en: 'Nothing was chosen to be asked for. Choose at least one, or fill the form in yourself.',
  },
  card_not_seen: {
    kind: 'refused',
    zh: '请先当面看过本人证件并登记，再登记本人的同意。',
    en: 'Note first which document of the person you saw, then their consent.',
  },
  dates_stand: {
    kind: 'conflict',
    zh: '按新的放假通知推算，这件的日期没有变。',
    en: 'By the new holiday notice no date of this case changes.',
  },
  results_none: {
    kind: 'refused',
    zh: '还没有任何一件有结果。有决定以后再来下载。',
    en: 'Nothing has been decided yet. Please download it once something is.',
  },
  results_missing: {
    kind: 'not_found',
    zh: '没有找到这个办件。请从“我的办件”打开。',
    en: 'This case was not found. Open it from “My cases”.',
  },
})
