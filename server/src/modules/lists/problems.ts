import { defineProblems } from '#engine/kernel'

/** Why a workbook cannot be taken at all. What is wrong inside a list is told at its cells (engine/lists). */
export const failWorkbook = defineProblems({
  workbook_needed: {
    kind: 'invalid',
    zh: '没有收到文件。请选一个 Excel 工作簿（.xlsx）再传。',
    en: 'No file arrived. Choose an Excel workbook (.xlsx) and send again.',
  },
  workbook_empty: {
    kind: 'invalid',
    zh: '这个文件是空的。请重新选一个。',
    en: 'This file is empty. Choose another.',
  },
  workbook_too_large: {
    kind: 'too_large',
    zh: '文件超过 {limit} MB。请删去图片和用不到的工作表，或分成几个文件上传。',
    en: 'The file is larger than {limit} MB. Remove pictures and sheets that are not needed, or upload it in parts.',
  },
  workbook_old_format: {
    kind: 'invalid',
    zh: '这是老格式的表格（.xls 或 .et）。请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（*.xlsx）”再传。',
    en: 'This is a spreadsheet of the old format (.xls or .et). Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and upload that.',
  },
  workbook_encrypted: {
    kind: 'invalid',
    zh: '这个工作簿有打开密码，读不了。请去掉密码再传（文件 → 信息 → 保护工作簿）。',
    en: 'This workbook opens with a password and cannot be read. Remove the password (File → Info → Protect Workbook) and upload it again.',
  },
  workbook_text: {
    kind: 'invalid',
    zh: '这是文本表格（.csv 或 .txt），没有合并单元格和工作表。请在 Excel 或 WPS 里打开，另存为“Excel 工作簿（*.xlsx）”再传。',
    en: 'This is a text table (.csv or .txt). Open it in Excel or WPS, save it as an Excel workbook (*.xlsx) and upload that.',
  },
  workbook_other: {
    kind: 'invalid',
    zh: '这不是 Excel 工作簿。请上传 .xlsx 文件，或先下载模板。',
    en: 'This is no Excel workbook. Upload a .xlsx file, or download the template first.',
  },
  workbook_broken: {
    kind: 'invalid',
    zh: '这个工作簿打不开，可能没有传完整，或者文件坏了。请在 Excel 里打开看看，另存一份再传。',
    en: 'This workbook cannot be opened: it is incomplete or damaged. Open it in Excel, save a copy and upload that.',
  },
  workbook_unmarkable: {
    kind: 'refused',
    zh: '错误找到了，但没法标进这个工作簿（里面有不认识的内容）。请按页面上的错误清单改，或把内容复制到新的工作簿里再传。',
    en: 'The faults are known but cannot be marked in this workbook, for it holds something unknown. Mend them by the list on the page, or copy the content into a new workbook.',
  },
  workbook_too_much: {
    kind: 'too_large',
    zh: '这个工作簿展开后太大（最多 {limit}）。请只留下清单的工作表，删去多余的行和列，再传一次。',
    en: 'Unpacked, this workbook is too large (at most {limit}). Keep only the sheets of the list, delete superfluous rows and columns, and upload it again.',
  },
  workbook_too_many_cells: {
    kind: 'too_large',
    zh: '这个工作簿有内容的格子超过 {limit} 个。请只留下清单的工作表，或分成几个文件上传。',
    en: 'This workbook has more than {limit} cells. Keep only the sheets of the list, or upload it in parts.',
  },
  workbook_too_slow: {
    kind: 'too_large',
    zh: '这个工作簿读了 {seconds} 秒还没读完，已经停下。请只留下清单的工作表，或分成几个文件上传。',
    en: 'Reading this workbook took more than {seconds} seconds and was stopped. Keep only the sheets of the list, or upload it in parts.',
  },
  list_upload_unknown: {
    kind: 'not_found',
    zh: '没有这份上传的清单。请重新上传。',
    en: 'There is no such uploaded list. Upload it again.',
  },
  list_has_faults: {
    kind: 'refused',
    zh: '清单里还有 {count} 处要改，一项都没有导入。请下载标出错误的工作簿，改好再传。',
    en: 'The list still has {count} faults, so nothing was imported. Download the marked workbook, mend it and upload it again.',
  },
  list_changed_meanwhile: {
    kind: 'conflict',
    zh: '您看过之后，事项库又有改动，导入的结果会不一样。请再看一遍对照，然后导入。',
    en: 'The library was changed after you looked, so the import would do something else now. Look at the comparison again, then import.',
  },
  list_imported_already: {
    kind: 'conflict',
    zh: '这份清单已经导入过了。要再导入，请重新上传。',
    en: 'This list was imported already. Upload it again to import it once more.',
  },
  list_nothing_to_import: {
    kind: 'refused',
    zh: '这份清单和事项库完全一样，没有要导入的内容。',
    en: 'This list says exactly what the library has; there is nothing to import.',
  },
  list_heading_rows: {
    kind: 'invalid',
    zh: '工作表“{sheet}”的第 {first} 到 {last} 行里没有表头。表头最多 5 行，请看一下行号。',
    en: 'There are no headings in rows {first} to {last} of the sheet “{sheet}”. Headings take at most 5 rows; check the numbers.',
  },
  list_field_unknown: {
    kind: 'invalid',
    zh: '没有“{field}”这个栏目。请从列表里选。',
    en: 'There is no field “{field}”. Choose one from the list.',
  },
})
