/** Refusals of model texts (I10, I11). */
export const modelTextProblems = {
  text_blank_unknown: {
    kind: 'invalid',
    zh: '示范文本“{text}”里的空“{name}”没有写在 blanks 里。{hint}',
    en: 'The model text “{text}” has a blank “{name}” that is not among its blanks. {hint}',
  },
  text_blank_unused: {
    kind: 'invalid',
    zh: '示范文本“{text}”的空“{name}”没有一段用到，也没有条件读它。',
    en: 'No paragraph or condition of the model text “{text}” uses the blank “{name}”.',
  },
  text_figure_unknown: {
    kind: 'invalid',
    zh: '示范文本“{text}”里没有“{figure}”这种图，或者它没有单独成一段。可以用的图：{known}。',
    en: 'The model text “{text}” names the picture “{figure}”, which there is not or which does not stand alone in its paragraph. There are: {known}.',
  },
  text_figure_blank: {
    kind: 'invalid',
    zh: '示范文本“{text}”的图“{figure}”要用空“{name}”来画，它要写成 {kind}。',
    en: 'The picture “{figure}” of the model text “{text}” is drawn from the blank “{name}”, which must be of the type {kind}.',
  },
  text_options: {
    kind: 'invalid',
    zh: '示范文本“{text}”的空“{name}”：要选的（enum）写 options，别的不写。',
    en: 'The blank “{name}” of the model text “{text}”: what is chosen (enum) has options, nothing else has.',
  },
  text_from_unknown: {
    kind: 'invalid',
    zh: '示范文本“{text}”的空“{name}”要用“{from}”来填，但用这份文本的一件事，表里没有这一项，也没有问过。',
    en: 'The blank “{name}” of the model text “{text}” is to be filled from “{from}”, which no form or question of the one things it serves has.',
  },
  text_material: {
    kind: 'invalid',
    zh: '示范文本“{text}”的材料“{material}”不在标准材料里。{hint}',
    en: 'The material “{material}” of the model text “{text}” is not in the list of materials. {hint}',
  },
  text_issued: {
    kind: 'invalid',
    zh: '“{material}”是部门发的证照或者申请表，不能由申请人写，不用示范文本。',
    en: '“{material}” is issued by a department or is a form; a model text is only for what applicants write.',
  },
  text_thing: {
    kind: 'invalid',
    zh: '示范文本“{text}”写给“{thing}”，但没有这件事，或者这件事不要这份材料。',
    en: 'The model text “{text}” is for “{thing}”, which is no one thing, or does not ask for the paper.',
  },
  text_idle: {
    kind: 'invalid',
    zh: '示范文本“{text}”没有一件事用得上。',
    en: 'No one thing can use the model text “{text}”.',
  },
  text_doubled: {
    kind: 'invalid',
    zh: '示范文本“{text}”和“{first}”编号一样，或者写给同一件事的同一份材料。只留一份。',
    en: 'The model texts “{text}” and “{first}” share an id, or are for the same paper of the same one thing. Keep one.',
  },
  text_undecided: {
    kind: 'invalid',
    zh: '“{thing}”里“{department}”也要这份材料，示范文本“{text}”的 decided 里没有它的决定。',
    en: 'In “{thing}” the department “{department}” asks for the paper too, and has no decision in the model text “{text}”.',
  },
  text_owner: {
    kind: 'invalid',
    zh: '示范文本“{text}”的决定写着“{owner}”，但用得上的一件事里，它没有事项要这份材料。',
    en: 'A decision of the model text “{text}” is of “{owner}”, none of whose matters asks for the paper in the one things it serves.',
  },
  text_row_unclear: {
    kind: 'invalid',
    zh: '示范文本“{text}”的这一段：要么写 id 和 text，要么只写 use（可以加 when），用公用的段落。',
    en: 'This row of the model text “{text}” must have id and text, or only use (and when), to take shared paragraphs.',
  },
  text_part_unknown: {
    kind: 'invalid',
    zh: '示范文本“{text}”要用的公用段落“{part}”不在 text-parts 里。{hint}',
    en: 'The model text “{text}” uses the part “{part}”, which is not among text-parts. {hint}',
  },
  text_part_unused: {
    kind: 'invalid',
    zh: '公用段落“{part}”没有一份示范文本用到。',
    en: 'No model text uses the part “{part}”.',
  },
  text_blank_differs: {
    kind: 'invalid',
    zh: '示范文本“{text}”和“{first}”用在同一件事里，都有空“{name}”，问的却不一样。同名的空只问一次，请写成一样，或者换一个名字。',
    en: 'The model texts “{text}” and “{first}” serve one thing and both have the blank “{name}”, but ask different questions. Blanks of one name are asked once: write them alike, or rename one.',
  },
} as const
