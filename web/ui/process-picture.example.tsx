import { palette } from '#engine/kernel'
import type { Example } from './example.ts'
import { ProcessPicture } from './process-picture.tsx'

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="90"><rect x="10" y="10" width="150" height="70" rx="6" fill="${palette.paper}" stroke="${palette.blue}"/><path d="M160 45h90" stroke="${palette.lineStrong}"/><rect x="250" y="10" width="150" height="70" rx="6" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="3"/></svg>`

export const examples: readonly Example[] = [
  {
    zh: '流程图，可以放大，用方向键移动',
    en: 'The drawing of a process, larger or smaller, moved with the arrow keys',
    show: (pick) => (
      <ProcessPicture
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`}
        alt={pick('两步：先核名，再登记', 'Two steps: the name, then the registration')}
      />
    ),
  },
]
