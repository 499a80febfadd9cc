import { defineProblems } from '#engine/kernel'

/** D8 Faults of a one thing, found over its whole scenario space before publication. */
export const failCheck = defineProblems({
  unreachable_matter: {
    kind: 'refused',
    zh: '“{thing}”里的事项“{matter}”在任何情形下都不会出现。请改条件，或把它移出这件事。',
    en: 'Matter “{matter}” of “{thing}” occurs in no scenario. Mend its condition or take it out.',
  },
  unreachable_row: {
    kind: 'refused',
    zh: '“{thing}”里事项“{matter}”的材料“{material}”在任何情形下都不会要。请改条件，或删掉这一行。',
    en: 'In “{thing}”, matter “{matter}” asks for “{material}” in no scenario. Mend the condition or delete the row.',
  },
  idle_question: {
    kind: 'refused',
    zh: '“{thing}”的问题“{question}”怎么答都不影响结果，不该问。',
    en: 'In “{thing}”, the question “{question}” never changes anything; do not ask it.',
  },
  cycle: {
    kind: 'refused',
    zh: '“{thing}”里这些事项互相等待：{matters}。请去掉其中一条前置关系。',
    en: 'In “{thing}” these matters wait for each other: {matters}. Remove one of the prerequisites.',
  },
  missing_prerequisite: {
    kind: 'refused',
    zh: '“{thing}”有 {count} 种情形里，事项“{matter}”的前置事项（{prerequisites}）一个都不在。',
    en: 'In {count} scenarios of “{thing}”, matter “{matter}” has none of its prerequisites ({prerequisites}).',
  },
  contradiction: {
    kind: 'refused',
    zh: '“{thing}”有 {count} 种情形里，事项“{matter}”与“{other}”办出同一个结果“{material}”，互相矛盾。',
    en: 'In {count} scenarios of “{thing}”, matters “{matter}” and “{other}” both make “{material}”: they contradict each other.',
  },
  contradictory_condition: {
    kind: 'refused',
    zh: '“{thing}”的条件“{text}”自相矛盾，永远不成立。',
    en: 'The condition “{text}” in “{thing}” contradicts itself: it is never true.',
  },
  idle_row_condition: {
    kind: 'refused',
    zh: '“{thing}”的条件“{text}”每一行都符合，写不写都一样。请改条件，或删掉它。',
    en: 'Every row meets the condition “{text}” in “{thing}”: it decides nothing. Mend it or remove it.',
  },
  requirement_without_source: {
    kind: 'refused',
    zh: '“{thing}”里事项“{matter}”要的材料“{material}”没有出处：要由中介出具，却没有写明哪项中介服务。',
    en: 'In “{thing}”, matter “{matter}” asks for “{material}”, which has no source: an intermediary must make it, but no intermediary service is named.',
  },
  empty_scenario: {
    kind: 'refused',
    zh: '“{thing}”有 {count} 种情形里一个事项都没有。',
    en: 'In {count} scenarios “{thing}” has no matter at all.',
  },
  issuer_unnamed: {
    kind: 'refused',
    zh: '“{thing}”里事项“{matter}”要的“{material}”没有写明由谁出具。',
    en: 'In “{thing}”, nobody is named as issuing “{material}”, which matter “{matter}” asks for.',
  },
  maker_not_before: {
    kind: 'refused',
    zh: '“{thing}”里事项“{matter}”要用“{maker}”办出的“{material}”，却没有把它列为前置事项。',
    en: 'In “{thing}”, matter “{matter}” needs “{material}” made by “{maker}”, which is not among its prerequisites.',
  },
  too_many_scenarios: {
    kind: 'refused',
    zh: '“{thing}”有 {all} 种情形，超过 {limit} 种，没有逐一检查。请减少问题或选项，或者拆成两件事。',
    en: '“{thing}” has {all} scenarios, more than {limit}; they were not checked one by one. Ask fewer questions, offer fewer options, or make two one things of it.',
  },
  idle_option: {
    kind: 'refused',
    zh: '“{thing}”的问题“{question}”里，选项“{option}”不影响结果。',
    en: 'In “{thing}”, the option “{option}” of “{question}” changes nothing.',
  },
  cut_content_unnamed: {
    kind: 'invalid',
    zh: '“{thing}”里事项“{matter}”的“{material}”定为由系统生成，却没有写用哪些字段生成。请在 fields 或 adds 里写明。',
    en: 'In “{thing}”, “{material}” of “{matter}” is to be generated, but not from which fields. Name them in fields or adds.',
  },
  cut_content_missing: {
    kind: 'invalid',
    zh: '“{thing}”的一张表里没有“{fields}”，事项“{matter}”的“{material}”生成不出来，仍要当事人交。',
    en: 'The one form of “{thing}” does not ask for {fields}; “{material}” of “{matter}” cannot be generated and is asked for after all.',
  },
})
