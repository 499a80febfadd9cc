/** How somebody looks at a file: how large, and turned by how many quarters to the right. */
export type Look = { readonly zoom: number; readonly turns: number }
export const asHandedIn: Look = { zoom: 1, turns: 0 }

export const zoomSteps = { least: 0.5, most: 6, step: 1.25 } as const

export const zoomed = (look: Look, by: number): Look => {
  const zoom = Math.min(zoomSteps.most, Math.max(zoomSteps.least, look.zoom * by))
  // Back at its own size a picture fits exactly, whatever the steps before rounded to.
  return { ...look, zoom: Math.abs(zoom - 1) < 0.01 ? 1 : zoom }
}
export const turned = (look: Look): Look => ({ ...look, turns: (look.turns + 1) % 4 })

type Size = { readonly width: number; readonly height: number }

/** The box a picture stands in: as large as the frame allows, never larger than it is, then as somebody zoomed it. */
export const boxOf = (natural: Size, frame: Size, { zoom, turns }: Look): Size & { readonly image: Size } => {
  const lies = turns % 2 === 1
  const [width, height] = lies ? [natural.height, natural.width] : [natural.width, natural.height]
  const fit = Math.min(1, frame.width / width, frame.height / height) * zoom
  const image = { width: natural.width * fit, height: natural.height * fit }
  return { width: width * fit, height: height * fit, image }
}
