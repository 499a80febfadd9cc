import type { Matter } from '#engine/catalogue'
import { fieldWord, type ListCode } from './problems.ts'
import { type Days, folded, isNothing, oneLine, readDays } from './values.ts'

type Law = NonNullable<Matter['legal_basis']>[number]
type Procedure = NonNullable<Matter['special_procedures']>[number]

type ItemFault = { readonly code: ListCode; readonly values: Record<string, string | number> }
export type Items<T> = { readonly items: readonly T[]; readonly faults: readonly ItemFault[] }

const article = /第\s*[零〇一二三四五六七八九十百千两\d]+\s*[条款章节项编]|附件|附表|全文/

/** 《title》（文号）第几条; a law without the marks ends where its article begins. */
const readLaw = (text: string): Law | ItemFault => {
  const marked = /^《([\s\S]+)》([^《》]*)$/.exec(text)
  if (!marked && !article.test(text)) {
    const cited = /法|条例|规定|办法|通知|决定|意见|标准|目录|细则|令/.test(text)
    return cited
      ? { code: 'list_law_without_article', values: { title: text } }
      : { code: 'list_law_unreadable', values: { found: text } }
  }
  const behind = marked ? marked[2]!.trim() : text
  const at = behind.search(article)
  // A document number stands between title and article: 《…办法》（令第37号）第三条.
  const number = marked && /^[（(]/.test(behind) && at > 0 ? behind.slice(0, at).trim() : ''
  const title = marked ? marked[1]! + number : text.slice(0, at).trim()
  const cited = marked ? behind.slice(number.length).trim() : text.slice(at).trim()
  const onlyNumber = marked && /^[（(][^（()）]*[）)]$/.test(cited)
  if (!title) return { code: 'list_law_unreadable', values: { found: text } }
  return cited && !onlyNumber
    ? { title, article: cited }
    : { code: 'list_law_without_article', values: { title } }
}

const laws = (text: string): string[] =>
  text
    .split(/[\r\n]+|[；;](?=\s*《)|(?<=[条款项节章编文])[、，,]?(?=《)/)
    .map((part) => part.replace(/^\s*[\d０-９]+[.．、]\s*/, '').replace(/[；;。\s]+$/, ''))
    .map(oneLine)
    .filter((part) => !isNothing(part))

const divide = <T>(parts: readonly (T | ItemFault)[]): Items<T> => ({
  items: parts.filter((part): part is T => !(part && typeof part === 'object' && 'code' in part)),
  faults: parts.filter((part): part is T & ItemFault =>
    Boolean(part && typeof part === 'object' && 'code' in part),
  ),
})

/** L11 The laws of a cell. What the library says already is taken as it is; `articleBeside` is the column of articles. */
export const readLaws = (
  text: string,
  before: readonly Law[],
  write: (law: Law) => string,
  articleBeside = '',
): Items<Law> => {
  const beside = articleBeside.split(/[\r\n]+/).map(oneLine)
  return divide(
    laws(text).map((part, order) => {
      const known = before.find((law) => folded(write(law)) === folded(part))
      if (known) return known
      const cited = beside[order] && !article.test(part) ? part + beside[order] : part
      return readLaw(cited)
    }),
  )
}

const procedureKinds = ['现场核查', '检验检测', '专家评审', '公示', '听证', '考试']
const synonyms: Readonly<Record<string, string>> = {
  现场勘查: '现场核查',
  现场踏勘: '现场核查',
  现场勘验: '现场核查',
  现场检查: '现场核查',
  检验: '检验检测',
  检测: '检验检测',
  鉴定: '检验检测',
  专家论证: '专家评审',
  评审: '专家评审',
  公告: '公示',
}

const readProcedure = (text: string, known: readonly string[]): Procedure | ItemFault => {
  const unreadable: ItemFault = {
    code: 'list_procedure_unreadable',
    values: { found: text, example: '现场核查 5个工作日 不计入时限' },
  }
  const match =
    /^([^\d\s（(:：]+)[\s（(:：]*(\d+|[一二三四五六七八九十百]+)\s*(个?工作日|日|天)?([\s\S]*)$/.exec(
      text.normalize('NFKC'),
    )
  const days: Days | undefined = match ? readDays(match[2]!) : undefined
  if (!match || !days || 'fault' in days) return unreadable
  const word = match[1]!.trim()
  const type = known.includes(word) ? word : synonyms[word]
  if (!type)
    return {
      code: 'list_unknown_word',
      values: { field: fieldWord('special_procedures'), found: word, known: known.join('、') },
    }
  return { type, days: days.days, excluded_from_limit: /不计|不含|不算|除外|另计/.test(match[4]!) }
}

/** The special procedures of a cell: kind, working days, and whether the limit stands still meanwhile. */
export const readProcedures = (
  text: string,
  before: readonly Procedure[],
  write: (procedure: Procedure) => string,
  inLibrary: readonly string[],
): Items<Procedure> => {
  const known = [...new Set([...procedureKinds, ...inLibrary])]
  const parts = text
    .split(/[\r\n；;]+/)
    .map((part) => part.trim())
    .filter((part) => !isNothing(part))
  return divide(
    parts.map(
      (part) =>
        before.find((procedure) => folded(write(procedure)) === folded(part)) ?? readProcedure(part, known),
    ),
  )
}
