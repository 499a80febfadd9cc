/** D10 What is told of a list, its totals, and what reads them. */
export const listProblems = {
  list_and_rows: {
    kind: 'invalid',
    zh: '“{element}”要么是清单（type: rows，并写 list），要么不是：两样一起写。',
    en: '“{element}” either is a list (type: rows, with list) or is not: write both or neither.',
  },
  list_column_unfit: {
    kind: 'invalid',
    zh: '“{column}”不能做“{element}”的一列：清单和文件不做列，一列只写一次。',
    en: '“{column}” cannot be a column of “{element}”: lists and files are no columns, and each column stands once.',
  },
  list_column_unknown: {
    kind: 'invalid',
    zh: '“{element}”没有“{column}”这一列。tells、optional、apart 和 if_asked 里只写它自己的列。',
    en: '“{element}” has no column “{column}”. Name only its own columns in tells, optional, apart and if_asked.',
  },
  list_tells_optional: {
    kind: 'invalid',
    zh: '“{element}”靠“{column}”认出每一行，它不能空着，也不能有时不在。',
    en: 'Rows of “{element}” are told apart by “{column}”, which may therefore neither stay empty nor be left out.',
  },
  list_rows_turned: {
    kind: 'invalid',
    zh: '“{element}”最少行数比最多行数还大，请对调。',
    en: '“{element}” has more least rows than most rows. Turn them round.',
  },
  list_starts_unfit: {
    kind: 'invalid',
    zh: '“{element}”第一行的“{column}”照填的那个字段不合适：starts 左边写清单的列，右边写同类的字段。',
    en: 'The first row of “{element}” cannot begin its “{column}” like that: starts names a column of the list and a field of the same kind.',
  },
  list_must_no_truth: {
    kind: 'invalid',
    zh: '“{text}”给不出是或否：must 要写能判断对错的式子，比如 count = 3。',
    en: '“{text}” gives neither yes nor no: must needs an expression that can be right or wrong, such as count = 3.',
  },
  total_names_unfit: {
    kind: 'invalid',
    zh: '合计“{total}”（{by}）要写 column：把清单哪一列的名称连起来。',
    en: 'The total “{total}” ({by}) needs a column: whose names are told one after the other.',
  },
  total_column_unfit: {
    kind: 'invalid',
    zh: '合计“{total}”（{by}）要写一列数字：column 写清单里类型为数字的一列。',
    en: 'The total “{total}” ({by}) needs a column of numbers: name one of the list in column.',
  },
  total_where_missing: {
    kind: 'invalid',
    zh: '合计“{total}”（{by}）要写 where：哪样的行算。',
    en: 'The total “{total}” ({by}) needs where: which rows count.',
  },
  total_part_strange: {
    kind: 'invalid',
    zh: '合计“{total}”（{by}）用不上 column 或 where，请删去。',
    en: 'The total “{total}” ({by}) has no use for its column or where. Remove it.',
  },
  question_reckoned_unfit: {
    kind: 'invalid',
    zh: '问题“{question}”不能由“{total}”算出：要是这件事的表里某张清单的合计，而且不管这个问题怎么答都要填这张清单；是非题用 some、every，数字题用其他。',
    en: 'The question “{question}” cannot be reckoned by “{total}”: it must be a total of a list that a form of this one thing asks for whatever the question says; some and every for yes or no, the others for numbers.',
  },
  matter_per_unfit: {
    kind: 'invalid',
    zh: '事项“{matter}”不能按“{element}”逐行办：per 写这件事的表里的一张清单，each 只和 per 一起写。',
    en: 'The matter “{matter}” cannot be handled row by row of “{element}”: per names a list that a form of this one thing asks for, and each stands only beside per.',
  },
} as const
