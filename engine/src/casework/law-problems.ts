import { defineProblems } from '#engine/kernel'

/** Refusals of what the licensing law knows beside the main path: clocks that stand, promises, notices that are over. */
export const failByLaw = defineProblems({
  basis_no_article: {
    kind: 'invalid',
    zh: '“{basis}”没有写明第几条。停止计时要有法律依据，请写法律名称和条款，例如“行政许可法第四十五条”。',
    en: '“{basis}” names no article. A clock stops on a legal basis only: write the law and its article, such as “Licensing Law, article 45”.',
  },
  waive_needless: {
    kind: 'conflict',
    zh: '“{material}”现在不用免交：它已经核对合格、已经免交，或者窗口这时不再要它。请刷新后再看。',
    en: '“{material}” need not be waived now: it was found fit, is waived already, or is not asked for at this stage. Reload and look again.',
  },
  procedure_not_listed: {
    kind: 'refused',
    zh: '这个事项依法可以扣除的程序里没有“{procedure}”，只有：{listed}。请从中选一种。',
    en: '“{procedure}” is none of the procedures the law leaves out of this limit ({listedEn}). Choose one of these.',
  },
  procedure_none: {
    kind: 'refused',
    zh: '这个事项没有依法可以扣除时间的程序，不能停止计时。需要更多时间，请由部门负责人批准延长。',
    en: 'The law leaves no procedure out of this limit, so its clock cannot stop. For more time ask the head of the department for an extension.',
  },
  pause_until_wrong: {
    kind: 'invalid',
    zh: '恢复计时的日期 {day} 不对：不能早于今天，最长 {years} 年。请重新选，或先留空。',
    en: 'The clock cannot run again on {day}: not before today, at most {years} years ahead. Choose another day, or leave it open.',
  },
  not_paused: {
    kind: 'conflict',
    zh: '“{matter}”没有停止计时，不用恢复。',
    en: 'The clock of “{matter}” does not stand: there is nothing to resume.',
  },
  extended_already: {
    kind: 'refused',
    zh: '“{matter}”已经延长过一次，法律只允许延长一次。',
    en: '“{matter}” was extended once already; the law allows it once.',
  },
  extended_late: {
    kind: 'refused',
    zh: '“{matter}”的法定期限 {day} 已过，过了期不能再延长。请尽快作出决定。',
    en: 'The legal limit of “{matter}” ended on {day} and cannot be extended any more. Decide as soon as possible.',
  },
  task_paused: {
    kind: 'refused',
    zh: '“{matter}”正在特别程序中，程序结束、恢复计时以后才能作出决定。',
    en: '“{matter}” is in a special procedure. Let its clock run again when the procedure is over, then decide.',
  },
  task_paused_until: {
    kind: 'refused',
    zh: '“{matter}”的计时停到 {day} 为止。到那天，或提前恢复计时以后，才能作出决定。',
    en: 'The clock of “{matter}” stands until {day}. Decide from that day, or let it run again before.',
  },
  commitment_not_allowed: {
    kind: 'refused',
    zh: '“{matter}”不能用告知承诺办理，请按一般方式申请。',
    en: '“{matter}” cannot be decided on a promise. Apply for it in the usual way.',
  },
  promise_closed: {
    kind: 'refused',
    zh: '“{matter}”不能再选告知承诺：以前没有做到承诺，许可在 {day} 被撤销。请改回一般办理；整改好了，可以向联合小组申请恢复。',
    en: 'The way of the promise is closed for “{matter}”: its grant was revoked on {day} because a promise was not kept. Go back to the usual way; once it is put right, the joint team may open the way again.',
  },
  promise_not_closed: {
    kind: 'conflict',
    zh: '“{matter}”的告知承诺没有被关闭，或者已经恢复。请刷新后再看。',
    en: 'The way of the promise is not closed for “{matter}”, or was opened again. Reload and look again.',
  },
  not_committed: {
    kind: 'refused',
    zh: '“{matter}”不是按告知承诺办理的。',
    en: '“{matter}” is not decided on a promise.',
  },
  promise_undecided: {
    kind: 'refused',
    zh: '“{matter}”还没有准予，准予以后才核查承诺。',
    en: '“{matter}” is not granted yet; the promise is checked after the grant.',
  },
  promise_checked: {
    kind: 'refused',
    zh: '“{matter}”的承诺已经核查过了：属实，或已整改、已撤销。',
    en: 'The promise for “{matter}” is checked already: kept, put right, or revoked.',
  },
  promise_unchecked: {
    kind: 'refused',
    zh: '“{matter}”的承诺还没有核查出问题。请先登记核查结果。',
    en: 'Nothing was found wrong with the promise for “{matter}”. Record its check first.',
  },
  correction_not_over: {
    kind: 'refused',
    zh: '补正期限到 {day}，期限过了还没有补正才能视为撤回。',
    en: 'The correction may be answered until {day}; only after that day it counts as withdrawn.',
  },
  deferred_not_over: {
    kind: 'refused',
    zh: '没有到期未补的容缺材料，不能撤销受理。',
    en: 'No deferred paper is overdue, so the acceptance stands.',
  },
  not_deferrable: {
    kind: 'refused',
    zh: '“{material}”不能容缺，受理前必须有。请告知补正。',
    en: '“{material}” may not follow later: it must be there before acceptance. Ask for correction.',
  },
  deferred_there: {
    kind: 'invalid',
    zh: '“{material}”已经收到了，不用容缺。',
    en: '“{material}” is there already and need not follow.',
  },
  early_not_ready: {
    kind: 'refused',
    zh: '“{matter}”还没有可以先出的结果。请选已经准予、还没有出件的事项。',
    en: '“{matter}” has no result that could leave first. Choose matters that are granted and not issued yet.',
  },
  not_all_decided: {
    kind: 'refused',
    zh: '还有部门没有办结，现在只能按申请人的意愿先出已经准予的。请选要先出的事项。',
    en: 'Not every department is done. Only what is granted can leave first, as the applicant wishes: choose the matters.',
  },
  mark_objection_open: {
    kind: 'refused',
    zh: '有部门对“{name}”提出意见：{wrong}。请一次性告知补正，或写明为什么仍然受理。',
    en: 'A department objects to “{name}”: {wrong}. Ask for correction, or say why the case is accepted all the same.',
  },
  objection_not_theirs: {
    kind: 'refused',
    zh: '“{material}”不是这个事项要的材料，请由要它的部门提。',
    en: '“{material}” is no paper of this matter. The department that asks for it objects to it.',
  },
  fit_with_objections: {
    kind: 'invalid',
    zh: '写了要补正的，就不是“符合”。请改成提出意见，或删去这些项。',
    en: 'What has something to mend is not fit. Object, or take the items out.',
  },
  skip_is_all: {
    kind: 'refused',
    zh: '只剩这一项了。整件都不用办，请由申请人撤回，或说明理由不予许可。',
    en: 'This is all that is left. If nothing has to be granted, the applicant withdraws, or it is denied with its reason.',
  },
  department_wrong: {
    kind: 'invalid',
    zh: '不能转给“{department}”：没有这个部门，或者本来就是它办。',
    en: 'It cannot go to “{department}”: there is no such department, or it has it already.',
  },
  token_old: {
    kind: 'conflict',
    zh: '“{matter}”已经又转过手了。请重新载入，看现在由谁办。',
    en: '“{matter}” has changed hands since. Load it again and see who has it now.',
  },
  place_needed: { kind: 'invalid', zh: '请写明在哪里开。', en: 'Say where it is held.' },
  meeting_not_yet: {
    kind: 'refused',
    zh: '会商定在 {day}，开过以后再记结论。',
    en: 'The meeting is on {day}; record its outcome afterwards.',
  },
  opinion_of_nobody: {
    kind: 'invalid',
    zh: '请写明向谁征求意见，至少一家。',
    en: 'Say whom to ask, one body at least.',
  },
  opinion_too_many: {
    kind: 'invalid',
    zh: '请写明至少要几家答复，不能多于问的 {count} 家。',
    en: 'Say how many must answer, no more than the {count} that are asked.',
  },
  opinion_not_asked: {
    kind: 'refused',
    zh: '没有向“{body}”征求意见，或者它已经答复过了。',
    en: '“{body}” was not asked, or has answered already.',
  },
  opinion_open: {
    kind: 'refused',
    zh: '还在等 {bodies} 的意见，至少再有 {count} 家答复，或过了 {day}，才能准予。',
    en: '{bodies} have not answered: {count} more must, or {day} be over, before it is granted.',
  },
  nothing_late: {
    kind: 'refused',
    zh: '没有新的临期、超期要提醒。',
    en: 'No limit runs out that nobody was told of yet.',
  },
  not_late: {
    kind: 'refused',
    zh: '“{matter}”没有等答复的超期：没有超期、已经办结，或者已经答复过了。',
    en: '“{matter}” has no lateness to answer: it is in time, decided, or answered already.',
  },
  late_answer_day: {
    kind: 'invalid',
    zh: '办结的日子 {day} 不对：不能早于今天，最迟 {latest}（{days} 个工作日内）。',
    en: 'It cannot be decided by {day}: not before today, and by {latest} at the latest ({days} working days).',
  },
  staff_two: {
    kind: 'invalid',
    zh: '现场核查至少两名工作人员，请写明是谁。',
    en: 'A visit on site is made by at least two of the staff. Say who.',
  },
  visit_day_wrong: {
    kind: 'invalid',
    zh: '踏勘的日子 {day} 不对：在收件以后，不晚于今天。',
    en: 'The visit cannot have been on {day}: after hand-in and not after today.',
  },
  visit_unknown: {
    kind: 'not_found',
    zh: '没有这次踏勘的记录。请重新载入看一看。',
    en: 'There is no record of this visit. Load the case again.',
  },
  photo_kind: {
    kind: 'invalid',
    zh: '现场照片只收图片（JPG、PNG、WebP、HEIC）。',
    en: 'Photos of a visit are pictures only (JPG, PNG, WebP, HEIC).',
  },
  photos_full: {
    kind: 'invalid',
    zh: '一次踏勘最多 {limit} 张照片，这次已经满了。',
    en: 'A visit has at most {limit} photos, and this one has them.',
  },
  nothing_to_do: {
    kind: 'refused',
    zh: '按您的回答没有要办的事项，不用申请。请核对回答。',
    en: 'By your answers there is nothing to apply for. Check the answers.',
  },
  later_nothing: {
    kind: 'invalid',
    zh: '请写明哪些材料或哪几项以后才有。',
    en: 'Say which papers or fields there will be only later.',
  },
  later_needed_now: {
    kind: 'refused',
    zh: '“{what}”现在就要：“{matter}”受理当天就开始办。暂时没有的，可以问窗口能不能容缺受理，先受理、约定哪天前补。',
    en: '“{what}” is needed now: “{matter}” begins on the day of acceptance. Ask the window whether it may follow by a day (容缺).',
  },
  later_there: {
    kind: 'refused',
    zh: '“{what}”已经交了，不用等以后。要换的，先删掉交的文件。',
    en: '“{what}” is there already and need not come later. Remove its file first if it is not the right one.',
  },
  later_not_marked: {
    kind: 'not_found',
    zh: '“{what}”没有标过“以后才有”。请重新载入看一看。',
    en: '“{what}” is not marked as coming later. Load the case again.',
  },
  later_not_due: {
    kind: 'refused',
    zh: '还没有到再次提醒的日子，或者已经补来了。',
    en: 'It is not yet the day to tell it again, or it has come.',
  },
  deferred_later: {
    kind: 'refused',
    zh: '“{material}”标了“以后才有”，办到那一步才要，不用定容缺的日子。要现在交的，先改回来。',
    en: '“{material}” comes later, when its matter begins: it takes no day now. Take the mark back first if it is to be handed in now.',
  },
  task_waits_later: {
    kind: 'refused',
    zh: '“{matter}”在等申请人补上“{what}”，补上那天起才开始办。',
    en: '“{matter}” waits for “{what}” from the applicant and begins on the day it comes.',
  },
  field_unknown: {
    kind: 'invalid',
    zh: '这个办件的表里没有“{field}”这一项。',
    en: 'The form of this case has no field “{field}”.',
  },
})
