import { type Drawing, drawnOnPaper } from '#engine/drawings'

type About = {
  readonly title: string
  readonly applicant: string
  readonly address: string
  readonly queryCode: string | null
  readonly isDraft: boolean
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}

/** What `drawing.typ` sets: the floor plan in Chinese, as departments read it. */
export const drawingData = (
  drawing: Drawing,
  { title, applicant, address, queryCode, isDraft, day }: About,
) => {
  const plan = drawnOnPaper(drawing)
  return {
    title,
    mark: isDraft,
    plan,
    facts: [
      ['名称', applicant || '—'],
      ['地址', address || '—'],
      ['比例', `1:${plan.scale}（${plan.sheet.toUpperCase()} 纸，打印时选“实际大小”，不要缩放）`],
      ['总面积', `${plan.area} 平方米，${plan.rooms.length} 间`],
    ],
    exits: '粗线是墙，缺口是门，绿色“出口”是安全出口，双线是窗。',
    foot: `${queryCode ? `办件 ${queryCode}　` : ''}${day} 由申请人在一次办上画成`,
  }
}
