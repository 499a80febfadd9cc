import type { CaseText } from '#engine/exchange'

type Settings = {
  readonly queryCode: string | null
  /** The day it was handed in; null while it is a draft. */
  readonly handedIn: string | null
  /** Today in China, YYYY-MM-DD. */
  readonly day: string
}

/** What `text.typ` sets: the paper in Chinese, as the department reads it. */
export const textData = ({ text, work, drawn }: CaseText, { queryCode, handedIn, day }: Settings) => ({
  language: 'zh',
  title: text.title,
  mark: work.used && drawn.open.length === 0 ? null : '草稿',
  foot: {
    kicker: '申请人自己的制度、说明或者图',
    left: queryCode ? `办件 ${queryCode}　${handedIn ?? day} 提交` : `${day} 生成`,
    page: '第 {n} 页，共 {m} 页',
  },
  note: drawn.open.length
    ? `还没填的：${drawn.open.map(({ zh }) => zh).join('、')}。填齐了才能用。`
    : work.used
      ? '按示范文本起草，内容由申请人填写、修改并认可，随一张表一起签署。'
      : '按示范文本起草，申请人还没有认可。',
  paragraphs: drawn.paragraphs.map(({ isHeading, number, text: said, figure }) => ({
    heading: isHeading,
    number: number ?? '',
    lines: said.split('\n'),
    figure,
  })),
  signatures: [['负责人（签字、盖章）', '日期']],
})
