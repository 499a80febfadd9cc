import { defineProblems } from '#engine/kernel'

export const failDrawings = defineProblems({
  drawing_missing: {
    kind: 'not_found',
    zh: '这份材料不能在这里画，或者这个办件不要它。请回到材料页看一看。',
    en: 'This paper is not one that is drawn here, or the case does not ask for it. Look at the page of papers.',
  },
  drawing_closed: {
    kind: 'conflict',
    zh: '这份材料现在不能改：已经交上去了。要改请等补正，或者问窗口。',
    en: 'This paper cannot be changed now: it has been handed in. Wait for a correction, or ask the counter.',
  },
  drawing_newer: {
    kind: 'conflict',
    zh: '别的页面或设备刚改过这张图。这里画的还在；请选留哪一张。',
    en: 'Another page or device has changed this drawing. What you drew here is still here: choose which to keep.',
  },
  drawing_open: {
    kind: 'invalid',
    zh: '这张图还不能用：{what}',
    en: 'This drawing cannot be used yet: {whatEn}',
  },
})
