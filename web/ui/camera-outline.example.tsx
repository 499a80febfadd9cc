import { outlines } from '#engine/catalogue'
import { CameraOutline } from './camera-outline.tsx'
import type { Example } from './example.ts'
import './camera.css'

export const examples: readonly Example[] = outlines.map((outline) => ({
  zh: `拍照时盖在画面上的框：${outline}`,
  en: `The outline over the picture while a photo is taken: ${outline}`,
  show: () => (
    <div className="camera-picture camera-empty">
      <CameraOutline outline={outline} />
    </div>
  ),
}))
