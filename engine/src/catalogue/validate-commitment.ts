import { namesArticle, type promiseGrounds } from './commitment.ts'
import type { Matter } from './matter.ts'
import { nearest } from './nearest.ts'
import { failCatalogue } from './problems.ts'
import type { PlacedProblem } from './validate-thing.ts'

type Judged = Pick<Matter, 'name' | 'commitment_allowed' | 'legal_basis' | 'special_procedures'> & {
  readonly result?: Matter['result'] | undefined
}

/**
 * R31 What is not left to a promise, as far as words tell: what the matter or its result is called, and the laws it stands on. A matter that
 * is dangerous without saying so in any of these words is not seen; whoever marks it answers for that. 公共场所卫生 stands in no list: which
 * trades are harmless there is said by `things`.
 */
const grounds = {
  safety: /安全|消防|危险|爆|燃气|特种设备|易制毒|成品油|加油站|枪|校车|治安/,
  finance: /金融|资金|融资|担保|典当|预付卡|贷款|验资|证券|支付/,
  ecology:
    /生态|环境保护|环境影响|环评|污染|污水|排污|排水|辐射|水土保持|取水|河道|野生动物|植物检疫|林木|湿地/,
  health: /食品|餐饮|药|医|诊|护士|血|健康|职业病|放射|防疫|检疫|养老|托幼|幼儿|饮用水|化妆品/,
} as const
type Ground = keyof typeof promiseGrounds

/** R31 Why a matter may not be decided on a promise, and the word that says so; undefined where no word does. */
export const keptFromPromise = ({
  name,
  result,
  legal_basis,
}: Omit<Judged, 'special_procedures'>): { readonly ground: Ground; readonly word: string } | undefined => {
  const said = [name, result?.name ?? '', ...(legal_basis ?? []).map(({ title }) => title)].join('\n')
  for (const [ground, words] of Object.entries(grounds) as [Ground, RegExp][]) {
    const word = words.exec(said)?.[0]
    if (word) return { ground, word }
  }
  return undefined
}

/** In these others are heard, or compete, before anything may be decided: they cannot come after. */
const before = new Set(['公示', '听证', '考试', '招标', '拍卖'])
export const heardBefore = ({
  special_procedures = [],
}: Pick<Matter, 'special_procedures'>): string | undefined =>
  special_procedures.find(({ type }) => before.has(type))?.type

/** D17 What is wrong with `commitment_allowed` of a matter. `codes` are the one things there are, where they are known. Paths are relative to the matter. */
export const commitmentFaults = (matter: Judged, codes?: ReadonlySet<string>): PlacedProblem[] => {
  const allowed = matter.commitment_allowed
  if (!allowed) return []
  const path = ['commitment_allowed']
  const { name } = matter
  const kept = keptFromPromise(matter)
  const procedure = heardBefore(matter)
  return [
    ...(namesArticle(allowed.basis)
      ? []
      : [{ path: [...path, 'basis'], problem: failCatalogue('commitment_basis', { matter: name }) }]),
    ...(kept ? [{ path, problem: failCatalogue('commitment_excluded', { matter: name, ...kept }) }] : []),
    ...(procedure
      ? [{ path, problem: failCatalogue('commitment_procedure', { matter: name, procedure }) }]
      : []),
    ...(allowed.things ?? []).flatMap((code, index) =>
      !codes || codes.has(code)
        ? []
        : [
            {
              path: [...path, 'things', index],
              problem: failCatalogue('commitment_thing', {
                matter: name,
                thing: code,
                hint: nearest(code, codes),
              }),
            },
          ],
    ),
  ]
}
