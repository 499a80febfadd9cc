/**
 * Marks nobody sees: soft hyphens, marks of direction, joiners and breaks of no width, byte order marks. They come along with what is
 * pasted from pages, chats and PDFs. A joiner within one emoji (a family, a flag) is a part of it.
 */
const unseen =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu

/** KE7 The text without the marks nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(unseen, '')
