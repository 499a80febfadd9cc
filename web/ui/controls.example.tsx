import type { Example } from './example.ts'

/** What is style alone (controls.css): a class on the browser's own elements. */
export const examples: readonly Example[] = [
  {
    zh: '按钮：一页只有一个实心的',
    en: 'Buttons: one filled on a page',
    show: (pick) => (
      <p className="gallery-row">
        <button type="button" className="button">
          {pick('开始申请', 'Start the application')}
        </button>
        <button type="button" className="button-second">
          {pick('打印', 'Print')}
        </button>
        <button type="button" className="button-quiet">
          {pick('以后再说', 'Later')}
        </button>
        <button type="button" className="button-danger">
          {pick('撤回', 'Withdraw')}
        </button>
        <button type="button" className="button" disabled>
          {pick('还不能提交', 'Not yet')}
        </button>
      </p>
    ),
  },
  {
    zh: '提醒',
    en: 'Notices',
    show: (pick) => (
      <>
        <p className="notice">{pick('表存好了，随时回来接着填。', 'Saved. Come back whenever you like.')}</p>
        <p className="notice notice-amber">
          {pick(
            '还有 2 个问题没答，答完数字才准。',
            'Two questions are open; the figures are final after them.',
          )}
        </p>
      </>
    ),
  },
]
