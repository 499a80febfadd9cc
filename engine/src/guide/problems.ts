import { defineProblems } from '#engine/kernel'

/** What keeps a guide from being published, or should be looked at before. One code a fault; the rule stands in the finding. */
export const failGuide = defineProblems({
  guide_no_name: {
    kind: 'refused',
    zh: '“{subject}”没有名称。请补上。',
    en: '“{subject}” has no name. Give it one.',
  },
  guide_no_english: {
    kind: 'refused',
    zh: '“{subject}”没有英文，英文指南里只能显示中文。请补上。',
    en: '“{subject}” has no English; the English guide shows Chinese there. Add it.',
  },
  guide_no_materials: {
    kind: 'refused',
    zh: '“{thing}”没有任何材料。请补上要交的材料。',
    en: '“{thing}” names no material at all. Add the papers it needs.',
  },
  guide_item_without_materials: {
    kind: 'refused',
    zh: '事项“{matter}”一份材料也没有，也没有表单。请核对是否漏填。',
    en: 'Matter “{matter}” asks for no paper and no form field. Check whether something was left out.',
  },
  guide_no_flow: {
    kind: 'refused',
    zh: '“{thing}”的示例情形里没有事项，画不出流程。请改条件或示例答案。',
    en: 'The sample scenario of “{thing}” holds no matter, so there is no flow to show. Mend the conditions or the sample answers.',
  },
  guide_flow_circle: {
    kind: 'refused',
    zh: '“{thing}”里这些事项互相等待，画不出流程：{matters}。请去掉其中一条前置关系。',
    en: 'In “{thing}” these matters wait for each other, so there is no flow to show: {matters}. Remove one of the prerequisites.',
  },
  guide_no_basis: {
    kind: 'refused',
    zh: '事项“{matter}”没有设定依据。请填法律、法规名称和条款；没有依据就不该要求办。',
    en: 'Matter “{matter}” has no legal basis. Name the law and its article; without a basis it must not be asked for.',
  },
  guide_basis_without_article: {
    kind: 'refused',
    zh: '事项“{matter}”的依据“{law}”没有写第几条。请补上。',
    en: 'Matter “{matter}” names “{law}” without an article. Add it.',
  },
  guide_promise_over_limit: {
    kind: 'refused',
    zh: '事项“{matter}”承诺 {promised} 个工作日，比法定的 {statutory} 个还长。请改承诺时限。',
    en: 'Matter “{matter}” promises {promised} working days, more than the statutory {statutory}. Shorten the promise.',
  },
  guide_procedure_over_limit: {
    kind: 'refused',
    zh: '事项“{matter}”承诺 {promised} 个工作日，其中的“{procedure}”就要 {days} 天，又没有写不计入时限。请改天数，或写明不计入。',
    en: 'Matter “{matter}” promises {promised} working days, yet its “{procedure}” alone takes {days} and is not marked as left out of the limit. Mend the days or mark it.',
  },
  guide_no_deferrable: {
    kind: 'refused',
    zh: '“{thing}”没有一份材料写明可以容缺。请和各部门核对，哪些可以先承诺、后补交。',
    en: 'In “{thing}” no paper at all may follow later. Settle with the departments which ones may.',
  },
  guide_department_unknown: {
    kind: 'refused',
    zh: '“{subject}”的部门“{department}”不在部门表里。请改正。',
    en: '“{subject}” names the department “{department}”, which is not in the list of departments. Mend it.',
  },
  guide_no_audience: {
    kind: 'refused',
    zh: '“{thing}”没有写服务对象。请选法人、个体工商户或个人。',
    en: '“{thing}” does not say whom it serves. Choose legal persons, individual businesses or natural persons.',
  },
  guide_no_zone: {
    kind: 'refused',
    zh: '“{thing}”没有写在大厅哪个服务区办。请补上。',
    en: '“{thing}” does not say in which service area of the hall it is done. Add it.',
  },
  guide_no_lead_reason: {
    kind: 'refused',
    zh: '“{thing}”没有写牵头部门的理由。请按行业主管、主要证照、首先受理选一个。',
    en: '“{thing}” does not say why its lead department leads. Choose one of the three reasons (D1).',
  },
  guide_fee_unstated: {
    kind: 'refused',
    zh: '事项“{matter}”没有写是否收费。请填 0 或金额和依据。',
    en: 'Matter “{matter}” does not say whether it costs anything. Enter 0, or the amount and its basis.',
  },
  guide_result_unnamed: {
    kind: 'refused',
    zh: '事项“{matter}”的结果种类是“{kind}”，却没有写结果叫什么。请补上名称。',
    en: 'Matter “{matter}” ends in a result of kind “{kind}” that has no name. Name it.',
  },
  guide_result_without_kind: {
    kind: 'refused',
    zh: '事项“{matter}”办出“{result}”，结果种类却写“无”。请改成相符的种类。',
    en: 'Matter “{matter}” gives “{result}”, yet its kind of result says none. Choose the kind that fits.',
  },
  guide_agency_unnamed: {
    kind: 'refused',
    zh: '事项“{matter}”的材料“{material}”要由中介出具，却没有写中介服务名称。请补上。',
    en: 'Matter “{matter}” asks for “{material}”, which an intermediary must make, but names no intermediary service. Name it.',
  },
  guide_material_unknown: {
    kind: 'refused',
    zh: '事项“{matter}”要的“{material}”不在材料表里。请选一个标准材料。',
    en: 'Matter “{matter}” asks for “{material}”, which is not in the list of materials. Choose a canonical one.',
  },
  guide_on_the_spot_but_procedure: {
    kind: 'refused',
    zh: '事项“{matter}”写着即办，却有 {days} 天的“{procedure}”。请改承诺时限，或写明是办结以后的核查。',
    en: 'Matter “{matter}” is said to be done on the spot, yet has a “{procedure}” of {days} days. Change the promise, or say that it is a later check.',
  },
  guide_certificate_as_document: {
    kind: 'refused',
    zh: '事项“{matter}”的结果“{result}”叫“证”，种类却是“{kind}”，办结方式对不上。请改一处。',
    en: 'The result “{result}” of matter “{matter}” is named a certificate, but its kind is “{kind}”. Mend one of the two.',
  },
  guide_document_as_certificate: {
    kind: 'refused',
    zh: '事项“{matter}”的结果“{result}”叫“文”，种类却是“{kind}”，办结方式对不上。请改一处。',
    en: 'The result “{result}” of matter “{matter}” is named a document, but its kind is “{kind}”. Mend one of the two.',
  },
  guide_reply_not_approval: {
    kind: 'refused',
    zh: '事项“{matter}”的结果“{result}”是批复，种类却是“{kind}”。请改成“批文”。',
    en: 'The result “{result}” of matter “{matter}” is a reply of approval, but its kind is “{kind}”. Make it 批文.',
  },
  guide_fee_without_basis: {
    kind: 'refused',
    zh: '事项“{matter}”收费 {amount}，没有写收费依据。请补上文件名和文号。',
    en: 'Matter “{matter}” charges {amount} without a basis. Name the document and its number.',
  },
  guide_no_faq: {
    kind: 'refused',
    zh: '“{thing}”里有行政许可，却没有常见问题。请至少写一条。',
    en: '“{thing}” holds an administrative licence but no frequent question. Write at least one.',
  },
  guide_catch_all: {
    kind: 'refused',
    zh: '“{subject}”写着“{text}”，其中“{phrase}”是兜底说法，没人知道要带什么。请写明是哪份材料，或者删掉。',
    en: '“{subject}” says “{text}”: “{phrase}” is a catch-all nobody can act on. Name the paper, or delete it.',
  },
  guide_vague_wording: {
    kind: 'refused',
    zh: '“{subject}”写着“{text}”，“{phrase}”没有说清是哪份材料。请写出材料的名称。',
    en: '“{subject}” says “{text}”: “{phrase}” does not say which paper. Write its name.',
  },
  guide_open_end: {
    kind: 'refused',
    zh: '“{subject}”写着“{text}”，“{phrase}”没有写尽。请列全还认哪几种。',
    en: '“{subject}” says “{text}”: “{phrase}” leaves the list open. Name what else is accepted.',
  },
  guide_not_decidable: {
    kind: 'refused',
    zh: '“{check}”查不了：事项库里没有{facts}。公布前请人工核对。',
    en: '“{check}” cannot be checked: the library does not hold {facts}. Check it by hand before publication.',
  },
})
