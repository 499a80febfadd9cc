export type TypeSize = 'normal' | 'large'

/** 长者版 is remembered on this device; a browser that forbids storage starts in the normal size. */
export const rememberedTypeSize = (): TypeSize => {
  try {
    return localStorage.getItem('type-size') === 'large' ? 'large' : 'normal'
  } catch {
    return 'normal'
  }
}

export const applyTypeSize = (size: TypeSize): void => {
  document.documentElement.dataset.type = size
}

export const rememberTypeSize = (size: TypeSize): void => {
  applyTypeSize(size)
  try {
    localStorage.setItem('type-size', size)
  } catch {
    // Kept for this page only.
  }
}
